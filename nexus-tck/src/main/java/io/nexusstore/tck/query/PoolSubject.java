package io.nexusstore.tck.query;

import static io.nexusstore.tck.query.FieldKind.SET;

import io.nexusstore.query.CollectionField;
import io.nexusstore.tck.entity.Pool;
import io.nexusstore.tck.entity.PoolFields;
import io.nexusstore.tck.entity.Pool_Model;
import io.nexusstore.tck.query.AskedField.Operands;
import io.nexusstore.value.ValueType;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets of elements of the types of which {@link ListingSubject} has no list. */
final class PoolSubject {

    private final RandomValues values;
    private final Operands<Set<@Nullable String>> texts;
    private final Operands<Set<@Nullable Byte>> tinies;
    private final Operands<Set<@Nullable Short>> smalls;
    private final Operands<Set<@Nullable Integer>> wholes;
    private final Operands<Set<@Nullable Long>> bigs;
    private final Operands<Set<@Nullable Float>> singles;
    private final Operands<Set<@Nullable Character>> letters;
    private final Operands<Set<@Nullable Instant>> moments;
    private final Operands<Set<@Nullable UUID>> tokens;
    private final Operands<Set<@Nullable BigInteger>> tallies;
    private final Operands<Set<@Nullable LocalDate>> days;
    private final Operands<Set<@Nullable LocalTime>> hours;
    private final Operands<Set<@Nullable LocalDateTime>> locals;
    private final Operands<Set<@Nullable Duration>> spans;
    private final Operands<List<@Nullable String>> path;
    private final Operands<Set<@Nullable List<@Nullable String>>> paths;

    private PoolSubject(RandomValues values) {
        this.values = values;
        this.texts = sets(values::element);
        this.tinies = sets(values::tiny);
        this.smalls = sets(values::small);
        this.wholes = sets(values::whole);
        this.bigs = sets(values::exactly);
        this.singles = sets(values::single);
        this.letters = sets(values::letter);
        this.moments = sets(values::moment);
        this.tokens = sets(values::token);
        this.tallies = sets(values::tally);
        this.days = sets(values::day);
        this.hours = sets(values::hour);
        this.locals = sets(values::local);
        this.spans = sets(values::span);
        this.path = values.few(isWithNull -> values.list(isWithNull, values::element));
        this.paths = values.few(isWithNull -> values.set(isWithNull, () -> path.next(isWithNull)));
    }

    static Subject<Pool> of(RandomValues values) {
        PoolSubject subject = new PoolSubject(values);
        return new Subject<>(Pool_Model.INSTANCE, subject.fields(), subject::row);
    }

    private List<AskedField<Pool, ?>> fields() {
        return List.of(
                AskedField.ordered(FieldKind.COMPONENT, PoolFields.RANK, values::whole),
                set(PoolFields.TEXTS, ValueType.STRING, texts, values::element),
                set(PoolFields.TINIES, ValueType.BYTE, tinies, values::tiny),
                set(PoolFields.SMALLS, ValueType.SHORT, smalls, values::small),
                set(PoolFields.WHOLES, ValueType.INT, wholes, values::whole),
                set(PoolFields.BIGS, ValueType.LONG, bigs, values::exactly),
                set(PoolFields.SINGLES, ValueType.FLOAT, singles, values::single),
                set(PoolFields.LETTERS, ValueType.CHAR, letters, values::letter),
                set(PoolFields.MOMENTS, ValueType.INSTANT, moments, values::moment),
                set(PoolFields.TOKENS, ValueType.UUID, tokens, values::token),
                set(PoolFields.TALLIES, ValueType.BIG_INTEGER, tallies, values::tally),
                set(PoolFields.DAYS, ValueType.LOCAL_DATE, days, values::day),
                set(PoolFields.HOURS, ValueType.LOCAL_TIME, hours, values::hour),
                set(PoolFields.LOCALS, ValueType.LOCAL_DATE_TIME, locals, values::local),
                set(PoolFields.SPANS, ValueType.DURATION, spans, values::span),
                AskedField.collection(SET, ValueType.JSON, PoolFields.PATHS, paths, path));
    }

    private Pool row(long number) {
        return new Pool(
                number,
                values.orNull(values::whole),
                values.ofParts(texts),
                values.ofParts(tinies),
                values.ofParts(smalls),
                values.ofParts(wholes),
                values.ofParts(bigs),
                values.ofParts(singles),
                values.ofParts(letters),
                values.ofParts(moments),
                values.ofParts(tokens),
                values.ofParts(tallies),
                values.ofParts(days),
                values.ofParts(hours),
                values.ofParts(locals),
                values.ofParts(spans),
                values.ofParts(paths));
    }

    private <E> Operands<Set<@Nullable E>> sets(Supplier<E> element) {
        return values.few(isWithNull -> values.set(isWithNull, element));
    }

    private static <E> AskedField<Pool, Set<@Nullable E>> set(
            CollectionField<Pool, Set<@Nullable E>, @Nullable E> field,
            ValueType type,
            Operands<Set<@Nullable E>> sets,
            Supplier<E> element) {
        return AskedField.collection(SET, type, field, sets, isWithNull -> element.get());
    }
}
