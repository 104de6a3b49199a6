package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Sample;
import io.nexusstore.integration.entity.SampleBuilder;
import io.nexusstore.integration.entity.SampleDelta;
import io.nexusstore.integration.entity.SampleFields;
import io.nexusstore.integration.entity.Sample_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Values outside the domain of their type, in entities, deltas and queries; and those at its border. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(120)
final class ValueInputTest {

    private static final int TEN_MEGABYTES = 10 << 20;
    private static final List<Wrong> WRONG = List.of(
            new Wrong("text", sample -> sample.text("secret\u0000"), () -> SampleFields.TEXT.eq("secret\u0000")),
            new Wrong("text", sample -> sample.text("secret\uD800"), () -> SampleFields.TEXT.contains("secret\uD800")),
            new Wrong("text", sample -> sample.text("\uDC00secret"), () -> SampleFields.TEXT.startsWith("\uDC00s")),
            new Wrong(
                    "maybeText",
                    sample -> sample.maybeText("\uD800secret"),
                    () -> SampleFields.MAYBE_TEXT.ne("\u0000")),
            new Wrong("letter", sample -> sample.letter('\u0000'), () -> SampleFields.LETTER.eq('\u0000')),
            new Wrong("letter", sample -> sample.letter('\uD800'), () -> SampleFields.LETTER.in(List.of('\uD800'))),
            new Wrong("twice", sample -> sample.twice(Double.NaN), () -> SampleFields.TWICE.eq(Double.NaN)),
            new Wrong(
                    "twice",
                    sample -> sample.twice(Double.POSITIVE_INFINITY),
                    () -> SampleFields.TWICE.lt(Double.POSITIVE_INFINITY)),
            new Wrong(
                    "maybeTwice",
                    sample -> sample.maybeTwice(Double.NEGATIVE_INFINITY),
                    () -> SampleFields.MAYBE_TWICE.between(0.0, Double.NaN)),
            new Wrong("single", sample -> sample.single(Float.NaN), () -> SampleFields.SINGLE.gt(Float.NaN)),
            new Wrong(
                    "maybeSingle",
                    sample -> sample.maybeSingle(Float.NEGATIVE_INFINITY),
                    () -> SampleFields.MAYBE_SINGLE.notIn(List.of(Float.NaN))),
            new Wrong("moment", sample -> sample.moment(Instant.MAX), () -> SampleFields.MOMENT.lt(Instant.MAX)),
            new Wrong("moment", sample -> sample.moment(Instant.MIN), () -> SampleFields.MOMENT.gt(Instant.MIN)),
            new Wrong(
                    "maybeMoment",
                    sample -> sample.maybeMoment(Instant.parse("0000-12-31T23:59:59.999999999Z")),
                    () -> SampleFields.MAYBE_MOMENT.eq(Instant.parse("+10000-01-01T00:00:00Z"))));

    @RegisterExtension
    final Session session;

    private BlockingStore<Sample, Long> samples;

    ValueInputTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        samples = session.store(Sample_Model.INSTANCE);
    }

    @Test
    void wrongValue_isRefusedByItsField() {
        samples.save(Samples.sound(1));
        for (Wrong wrong : WRONG) {
            refused(wrong, () -> samples.save(wrong.in(Samples.sound(2))));
            refused(wrong, () -> samples.insert(wrong.in(Samples.sound(2))));
            SchemaValidationException ofBatch =
                    refused(wrong, () -> samples.saveAll(List.of(Samples.sound(3), wrong.in(Samples.sound(2)))));
            assertThat(ofBatch.position()).hasValue(1);
            assertThat(samples.count(Query.all())).as(wrong.field()).isEqualTo(1);
        }
        samples.save(Samples.sound(2));
        assertThat(samples.count(Query.all())).isEqualTo(2);
    }

    @Test
    void wrongValueInADelta_isRefusedByItsField() {
        Sample stored = samples.save(Samples.sound(1));
        for (Wrong wrong : WRONG) {
            DeltaChange<Sample> delta =
                    SampleDelta.between(stored, wrong.in(stored)).change();

            refused(wrong, () -> samples.update(1L, delta));
        }
        assertThat(samples.update(1L, SampleDelta.edit().text("new").build().change()))
                .isTrue();
        assertThat(samples.require(1L).text()).isEqualTo("new");
    }

    @Test
    void wrongValueInAQuery_isRefusedByItsField() {
        samples.save(Samples.sound(1));
        for (Wrong wrong : WRONG) {
            refusedQuery(wrong, () -> samples.find(Query.where(wrong.condition().get())));
            refusedQuery(
                    wrong, () -> samples.count(Query.where(wrong.condition().get())));
            refusedQuery(wrong, () -> samples.page(Query.where(wrong.condition().get()), PageRequest.first(1)));
            refusedQuery(
                    wrong,
                    () -> samples.deleteWhere(Query.where(wrong.condition().get())));
        }
        assertThat(samples.count(Query.all())).isEqualTo(1);
    }

    @Test
    void negativeZero_becomesZero() {
        Sample saved = samples.save(SampleBuilder.from(Samples.sound(1))
                .twice(-0.0)
                .single(-0.0f)
                .maybeTwice(-0.0)
                .maybeSingle(-0.0f)
                .build());

        Sample stored = samples.require(1L);
        for (Sample sample : List.of(saved, stored)) {
            assertThat(Double.doubleToRawLongBits(sample.twice())).isZero();
            assertThat(Float.floatToRawIntBits(sample.single())).isZero();
            assertThat(sample.maybeTwice()).isEqualTo(0.0);
            assertThat(sample.maybeSingle()).isEqualTo(0.0f);
        }
        assertThat(samples.count(Query.where(SampleFields.TWICE.eq(-0.0)))).isEqualTo(1);
    }

    @Test
    void valuesAtTheBorder_areStored() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");
        Sample border = samples.save(SampleBuilder.from(Samples.sound(Long.MIN_VALUE))
                .moment(first)
                .maybeMoment(last.plusNanos(999))
                .twice(Double.MAX_VALUE)
                .maybeTwice(Double.MIN_VALUE)
                .single(-Float.MAX_VALUE)
                .large(Long.MAX_VALUE)
                .text("\u0001\uFFFF\uD83D\uDE00")
                .letter('\uFFFF')
                .build());

        Sample stored = samples.require(Long.MIN_VALUE);
        assertThat(stored).usingRecursiveComparison().isEqualTo(border);
        assertThat(stored.moment()).isEqualTo(first);
        assertThat(stored.maybeMoment()).isEqualTo(last);
        assertThat(samples.count(Query.where(SampleFields.TEXT.endsWith("\uD83D\uDE00"))))
                .isEqualTo(1);
    }

    @Test
    void tenMegabytes_areStored() {
        String text = "nexus \u00fc\uD83D\uDE00 ".repeat(TEN_MEGABYTES / 9);
        byte[] bytes = new byte[TEN_MEGABYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        samples.saveAll(List.of(
                SampleBuilder.from(Samples.sound(1)).text(text).bytes(bytes).build(), Samples.sound(2)));

        Sample stored = samples.require(1L);
        assertThat(stored.text().equals(text)).isTrue();
        assertThat(stored.bytes()).isEqualTo(bytes);
        assertThat(samples.count(Query.where(SampleFields.TEXT.eq(text)))).isEqualTo(1);
        assertThat(samples.delete(1L)).isTrue();
        assertThat(samples.find(Query.all())).hasSize(1);
    }

    private static SchemaValidationException refused(Wrong wrong, ThrowingCallable call) {
        SchemaValidationException refused =
                failure(SchemaValidationException.class, InvalidInputException.VALIDATION_ERROR, call);
        assertThat(refused.entity()).contains("Sample");
        assertThat(refused.violations()).extracting("field").containsExactly(wrong.field());
        assertThat(refused.getMessage()).contains("'" + wrong.field() + "'").doesNotContain("secret");
        return refused;
    }

    private static void refusedQuery(Wrong wrong, ThrowingCallable call) {
        InvalidInputException refused = failure(InvalidInputException.class, InvalidInputException.INVALID_QUERY, call);
        assertThat(refused.entity()).contains("Sample");
        assertThat(refused.getMessage()).contains("'" + wrong.field() + "'").doesNotContain("secret");
    }

    private record Wrong(String field, UnaryOperator<SampleBuilder> change, Supplier<Expression<Sample>> condition) {

        Sample in(Sample sound) {
            return change.apply(SampleBuilder.from(sound)).build();
        }
    }
}
