package io.nexusstore.integration.validation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** An update by delta makes no entity that a save would refuse. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
@Timeout(120)
final class WholeEntityTest {

    @RegisterExtension
    final Session session;

    WholeEntityTest(Setting setting) {
        session = new Session(setting);
    }

    @Test
    void deltaThatTheConstructorRefuses_changesNothing() {
        BlockingStore<Interval, String> intervals = session.store(Interval_Model.INSTANCE);
        intervals.save(new Interval("a", 2, 5, 0));

        assertRefused(() ->
                intervals.update("a", IntervalDelta.edit().start(6).build().change()));

        assertThat(intervals.require("a")).isEqualTo(new Interval("a", 2, 5, 1));
        assertThat(intervals.find(Query.all())).hasSize(1);
    }

    @Test
    void deltaThatTheConstructorAccepts_isWritten() {
        BlockingStore<Interval, String> intervals = session.store(Interval_Model.INSTANCE);
        intervals.save(new Interval("a", 2, 5, 0));

        assertThat(intervals.update(
                        "a", IntervalDelta.edit().start(6).end(7).build().change()))
                .isTrue();
        assertThat(intervals.update("b", IntervalDelta.edit().start(9).build().change()))
                .isFalse();

        assertThat(intervals.require("a")).isEqualTo(new Interval("a", 6, 7, 2));
    }

    @Test
    void refusedDelta_leavesTheRestOfItsTransaction() {
        session.store(Interval_Model.INSTANCE).save(new Interval("a", 2, 5, 0));

        session.transaction(transaction -> {
            BlockingStore<Interval, String> intervals = session.store(transaction, Interval_Model.INSTANCE);
            intervals.update("a", IntervalDelta.edit().start(4).build().change());
            assertRefused(() ->
                    intervals.update("a", IntervalDelta.edit().start(6).build().change()));
            return intervals.save(new Interval("b", 1, 1, 0));
        });

        assertThat(session.store(Interval_Model.INSTANCE).find(Query.all()))
                .containsExactly(new Interval("a", 4, 5, 2), new Interval("b", 1, 1, 1));
    }

    private static void assertRefused(ThrowingCallable call) {
        SchemaValidationException refused =
                failure(SchemaValidationException.class, InvalidInputException.VALIDATION_ERROR, call);
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEmpty();
            assertThat(violation.constraint()).isEqualTo("constructor");
            assertThat(violation.message())
                    .isEqualTo("The entity must be accepted by its constructor but is refused with"
                            + " IllegalArgumentException.");
        });
    }
}
