package io.nexusstore.spi;

import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.value.AsciiCase;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ExactSum;
import io.nexusstore.value.ValueOrder;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds rows in memory, one after the other: the meaning of a {@link Folding}, which every backend must match.
 *
 * <p>A backend that must bring values out of its database adds them here. Not thread-safe.
 *
 * @param <T> the entity
 */
public final class Folds<T> {

    private final Folding<T> folding;
    private final Map<List<@Nullable Object>, Accumulated> groups = new HashMap<>();

    /** Creates folds of no rows. */
    public Folds(Folding<T> folding) {
        this.folding = folding;
    }

    /** Adds a row. */
    public void add(Values row) {
        List<@Nullable Object> values = new ArrayList<>(folding.keys().size());
        List<@Nullable Object> identity = new ArrayList<>(folding.keys().size());
        for (EntityField<T, ?> key : folding.keys()) {
            Object value = of(key, row);
            values.add(value);
            identity.add(value == null ? null : identity(key.type(), value));
        }
        Accumulated group = groups.computeIfAbsent(identity, absent -> new Accumulated(values, folding.folds()));
        group.add(values, row);
    }

    /** Returns the groups of the rows that were added. */
    public List<Folding.Group> groups() {
        if (groups.isEmpty() && folding.keys().isEmpty()) {
            return List.of(new Accumulated(List.of(), folding.folds()).group());
        }
        return groups.values().stream()
                .sorted((left, right) -> compare(left.keys, right.keys))
                .map(Accumulated::group)
                .toList();
    }

    private int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            Object one = left.get(i);
            Object other = right.get(i);
            int order = one == null || other == null
                    ? Boolean.compare(one != null, other != null)
                    : ValueOrder.compare(folding.keys().get(i).type(), one, other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static @Nullable Object of(EntityField<?, ?> field, Values row) {
        Object value = row.value(field.index());
        return value != null && field.isCaseIgnored() ? AsciiCase.folded((String) value) : value;
    }

    /** Returns what stands for the value in a hash table, where its own equality is not that of queries. */
    private static Object identity(ValueType type, Object value) {
        return switch (type) {
            case BYTES -> ByteBuffer.wrap((byte[]) value);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).toInstant();
            default -> value;
        };
    }

    /** Returns whether the second of two equal values stands for both: of equal times the one with the least offset. */
    private static boolean isLeastOffset(Object kept, Object value) {
        return value instanceof OffsetDateTime time
                && time.getOffset().getTotalSeconds()
                        < ((OffsetDateTime) kept).getOffset().getTotalSeconds();
    }

    /** The values of one row. */
    @FunctionalInterface
    public interface Values {

        /** Returns the canonical value of the field at the position, as the model gives it, or null. */
        @Nullable
        Object value(int field);
    }

    /** One group so far. */
    private static final class Accumulated {

        private final List<@Nullable Object> keys;
        private final List<Accumulator> accumulators = new ArrayList<>();

        Accumulated(List<? extends @Nullable Object> keys, List<? extends Fold<?>> folds) {
            this.keys = new ArrayList<>(keys);
            folds.forEach(fold -> accumulators.add(accumulator(fold)));
        }

        void add(List<? extends @Nullable Object> values, Values row) {
            for (int i = 0; i < values.size(); i++) {
                Object kept = keys.get(i);
                Object value = values.get(i);
                if (kept != null && value != null && isLeastOffset(kept, value)) {
                    keys.set(i, value);
                }
            }
            accumulators.forEach(accumulator -> accumulator.add(row));
        }

        Folding.Group group() {
            List<@Nullable Object> folded = new ArrayList<>(accumulators.size());
            accumulators.forEach(accumulator -> folded.add(accumulator.folded()));
            return new Folding.Group(keys, folded);
        }

        private static Accumulator accumulator(Fold<?> fold) {
            EntityField<?, ?> field = fold.field();
            if (field == null) {
                return new Counted(null);
            }
            return switch (fold.kind()) {
                case ROWS, VALUES -> new Counted(field);
                case DISTINCT -> new Told(field);
                case LEAST -> new Extreme(field, -1);
                case GREATEST -> new Extreme(field, 1);
                case SUM ->
                    field.type() == ValueType.DOUBLE || field.type() == ValueType.FLOAT
                            ? new RealSum(field)
                            : new WholeSum(field);
            };
        }
    }

    private interface Accumulator {

        void add(Values row);

        @Nullable
        Object folded();
    }

    private static final class Counted implements Accumulator {

        private final @Nullable EntityField<?, ?> field;
        private long count;

        Counted(@Nullable EntityField<?, ?> field) {
            this.field = field;
        }

        @Override
        public void add(Values row) {
            if (field == null || row.value(field.index()) != null) {
                count++;
            }
        }

        @Override
        public Object folded() {
            return count;
        }
    }

    private static final class Told implements Accumulator {

        private final EntityField<?, ?> field;
        private final Set<Object> values = new HashSet<>();

        Told(EntityField<?, ?> field) {
            this.field = field;
        }

        @Override
        public void add(Values row) {
            Object value = of(field, row);
            if (value != null) {
                values.add(identity(field.type(), value));
            }
        }

        @Override
        public Object folded() {
            return (long) values.size();
        }
    }

    private static final class Extreme implements Accumulator {

        private final EntityField<?, ?> field;
        private final int sign;
        private @Nullable Object kept;

        Extreme(EntityField<?, ?> field, int sign) {
            this.field = field;
            this.sign = sign;
        }

        @Override
        public void add(Values row) {
            Object value = of(field, row);
            if (value == null) {
                return;
            }
            int order = kept == null ? sign : Integer.signum(ValueOrder.compare(field.type(), value, kept));
            if (kept == null || order == sign || (order == 0 && isLeastOffset(kept, value))) {
                kept = value;
            }
        }

        @Override
        public @Nullable Object folded() {
            return kept;
        }
    }

    /** Sums whole numbers, decimals and microseconds, which are whole numbers of some scale. */
    private static final class WholeSum implements Accumulator {

        private final EntityField<?, ?> field;
        private BigInteger sum = BigInteger.ZERO;
        private long small;

        WholeSum(EntityField<?, ?> field) {
            this.field = field;
        }

        @Override
        public void add(Values row) {
            Object value = row.value(field.index());
            if (value instanceof BigDecimal decimal) {
                sum = sum.add(decimal.setScale(field.scale()).unscaledValue());
            } else if (value instanceof BigInteger number) {
                sum = sum.add(number);
            } else if (value != null) {
                addLong(value instanceof Duration span ? Canonical.micros(span) : ((Number) value).longValue());
            }
        }

        private void addLong(long number) {
            long next = small + number;
            if (((small ^ next) & (number ^ next)) < 0) {
                sum = sum.add(BigInteger.valueOf(small)).add(BigInteger.valueOf(number));
                small = 0;
            } else {
                small = next;
            }
        }

        @Override
        public Object folded() {
            return new BigDecimal(sum.add(BigInteger.valueOf(small)), field.scale());
        }
    }

    private static final class RealSum implements Accumulator {

        private final EntityField<?, ?> field;
        private final ExactSum sum = new ExactSum();

        RealSum(EntityField<?, ?> field) {
            this.field = field;
        }

        @Override
        public void add(Values row) {
            if (row.value(field.index()) instanceof Number number) {
                sum.add(number.doubleValue());
            }
        }

        @Override
        public Object folded() {
            return sum.value();
        }
    }
}
