package io.nexusstore.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What many rows come down to: their number, or the sum, the average, the least or the greatest value of a field.
 *
 * <p>Fields build aggregates, such as {@code OrderFields.AMOUNT.sum()}; {@link #count} counts rows. A row in which the field
 * is null counts for nothing else. Results are exact, and the same on every backend. Aggregates are immutable, and equal when
 * they tell the same of the same field.
 *
 * @param <T> the entity
 * @param <R> the type of the result
 */
public final class Aggregate<T, R> {

    /** So many more digits behind the point than its values has an average. */
    private static final int MORE_DIGITS = 10;

    /** No double, and no middle between two of them, has more digits. */
    private static final MathContext BEYOND_DOUBLES = new MathContext(800, RoundingMode.DOWN);

    private static final BigInteger MICROS_PER_SECOND = BigInteger.valueOf(1_000_000);
    private static final long NANOS_PER_MICRO = 1_000;

    private final Function function;
    private final @Nullable EntityField<T, ?> field;
    private final Finish<R> finish;

    private Aggregate(Function function, @Nullable EntityField<T, ?> field, Finish<R> finish) {
        this.function = function;
        this.field = field;
        this.finish = finish;
    }

    /** Returns the number of rows. */
    public static <T> Aggregate<T, Long> count() {
        return new Aggregate<>(Function.COUNT, null, Aggregate::number);
    }

    static <T> Aggregate<T, Long> countDistinct(EntityField<T, ?> field) {
        return new Aggregate<>(Function.COUNT_DISTINCT, field, Aggregate::number);
    }

    static <T, F> Aggregate<T, Optional<F>> min(ComparableField<T, F> field) {
        return new Aggregate<>(Function.MIN, field, Aggregate::value);
    }

    static <T, F> Aggregate<T, Optional<F>> max(ComparableField<T, F> field) {
        return new Aggregate<>(Function.MAX, field, Aggregate::value);
    }

    static <T> Aggregate<T, BigInteger> wholeSum(EntityField<T, ?> field) {
        return new Aggregate<>(Function.SUM, field, folded -> sum(folded).toBigIntegerExact());
    }

    static <T> Aggregate<T, BigDecimal> decimalSum(EntityField<T, ?> field) {
        return new Aggregate<>(Function.SUM, field, folded -> sum(folded).setScale(field.scale()));
    }

    static <T> Aggregate<T, Optional<BigDecimal>> average(EntityField<T, ?> field) {
        return new Aggregate<>(
                Function.AVG,
                field,
                folded -> quotient(
                        folded,
                        (sum, count) -> sum.divide(count, field.scale() + MORE_DIGITS, RoundingMode.HALF_EVEN)));
    }

    static <T> Aggregate<T, Double> realSum(EntityField<T, ?> field) {
        return new Aggregate<>(Function.SUM, field, folded -> sum(folded).doubleValue());
    }

    static <T> Aggregate<T, Optional<Double>> realAverage(EntityField<T, ?> field) {
        return new Aggregate<>(Function.AVG, field, folded -> quotient(folded, Aggregate::nearest));
    }

    static <T> Aggregate<T, Duration> durationSum(EntityField<T, ?> field) {
        return new Aggregate<>(Function.SUM, field, folded -> duration(sum(folded)));
    }

    static <T> Aggregate<T, Optional<Duration>> durationAverage(EntityField<T, ?> field) {
        return new Aggregate<>(
                Function.AVG,
                field,
                folded -> quotient(folded, (sum, count) -> duration(sum.divide(count, 0, RoundingMode.HALF_EVEN))));
    }

    /** Returns the field, or empty for the number of rows. */
    public Optional<EntityField<T, ?>> field() {
        return Optional.ofNullable(field);
    }

    /** Returns the facts that the result is made of, which are what a backend is asked for. */
    public List<Fold<T>> folds() {
        return function.kinds.stream().map(kind -> new Fold<>(kind, field)).toList();
    }

    /**
     * Returns the result.
     *
     * @param folded the facts of the {@link #folds}, in their order
     */
    public R of(List<? extends @Nullable Object> folded) {
        return finish.of(folded);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Aggregate<?, ?> that && function == that.function && Objects.equals(field, that.field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function, field);
    }

    /** Returns the aggregate in words, such as {@code sum of amount}. */
    @Override
    public String toString() {
        String name = function.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return field == null ? name : name + " of " + field.name() + (field.isCaseIgnored() ? " ignoring case" : "");
    }

    private static Long number(List<? extends @Nullable Object> folded) {
        return (Long) Objects.requireNonNull(folded.get(0), "number");
    }

    @SuppressWarnings("unchecked") // the least and the greatest value of a field are of its type
    private static <F> Optional<F> value(List<? extends @Nullable Object> folded) {
        return Optional.ofNullable((F) folded.get(0));
    }

    private static BigDecimal sum(List<? extends @Nullable Object> folded) {
        return (BigDecimal) Objects.requireNonNull(folded.get(0), "sum");
    }

    private static <R> Optional<R> quotient(List<? extends @Nullable Object> folded, Division<R> division) {
        long count = (Long) Objects.requireNonNull(folded.get(1), "count");
        return count == 0 ? Optional.empty() : Optional.of(division.of(sum(folded), BigDecimal.valueOf(count)));
    }

    /** Returns the double nearest to the quotient; what is cut off its digits still tells on which side of a middle it is. */
    private static Double nearest(BigDecimal sum, BigDecimal count) {
        BigDecimal cut = sum.divide(count, BEYOND_DOUBLES);
        boolean isExact = cut.multiply(count).compareTo(sum) == 0;
        BigDecimal rest = cut.ulp().movePointLeft(1).multiply(BigDecimal.valueOf(sum.signum()));
        return (isExact ? cut : cut.add(rest)).doubleValue();
    }

    private static Duration duration(BigDecimal micros) {
        BigInteger[] parts = micros.toBigIntegerExact().divideAndRemainder(MICROS_PER_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact() * NANOS_PER_MICRO);
    }

    private enum Function {
        COUNT(List.of(Fold.Kind.ROWS)),
        COUNT_DISTINCT(List.of(Fold.Kind.DISTINCT)),
        MIN(List.of(Fold.Kind.LEAST)),
        MAX(List.of(Fold.Kind.GREATEST)),
        SUM(List.of(Fold.Kind.SUM)),
        AVG(List.of(Fold.Kind.SUM, Fold.Kind.VALUES));

        @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
        private final List<Fold.Kind> kinds;

        Function(List<Fold.Kind> kinds) {
            this.kinds = kinds;
        }
    }

    private interface Finish<R> {

        R of(List<? extends @Nullable Object> folded);
    }

    private interface Division<R> {

        R of(BigDecimal sum, BigDecimal count);
    }
}
