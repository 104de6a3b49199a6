package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.spi.Folding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Groups and what they come down to by the words of their documentation: slow, without a line in common with the runtime.
 *
 * <p>Abstract for those that get something wrong on purpose.
 */
public abstract class PlainFolds {

    private final PlainAnswer plain = PlainAnswer.right();

    /** For subclasses, each of which gets something else wrong. */
    protected PlainFolds() {}

    /** Returns the one that gets nothing wrong. */
    public static PlainFolds right() {
        return new PlainFolds() {};
    }

    /** Returns the groups of the folding on the rows. */
    public <T> List<Folding.Group> groups(EntityModel<T, ?> model, Folding<T> folding, List<T> all) {
        List<List<T>> groups = new ArrayList<>();
        for (T row : plain.rows(model, folding.query(), all)) {
            groups.stream()
                    .filter(group -> compare(model, folding, group.get(0), row) == 0)
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(row);
        }
        groups.sort((left, right) -> compare(model, folding, left.get(0), right.get(0)));
        if (groups.isEmpty() && folding.keys().isEmpty()) {
            groups.add(List.of());
        }
        return groups.stream().map(group -> group(model, folding, group)).toList();
    }

    private <T> Folding.Group group(EntityModel<T, ?> model, Folding<T> folding, List<T> rows) {
        List<@Nullable Object> keys = new ArrayList<>();
        folding.keys().forEach(key -> keys.add(told(values(model, key, rows))));
        List<@Nullable Object> folded = new ArrayList<>();
        for (Fold<T> fold : folding.folds()) {
            EntityField<T, ?> field = fold.field();
            folded.add(
                    field == null
                            ? (Object) (long) rows.size()
                            : folded(fold, field, rows.size(), values(model, field, rows)));
        }
        return new Folding.Group(keys, folded);
    }

    private @Nullable Object folded(Fold<?> fold, EntityField<?, ?> field, int rows, List<Object> values) {
        return switch (fold.kind()) {
            case ROWS, VALUES -> counted(rows, values.size());
            case DISTINCT -> {
                long different = 0;
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    different +=
                            values.subList(0, i).stream().noneMatch(other -> plain.compare(other, value) == 0) ? 1 : 0;
                }
                yield different;
            }
            case LEAST -> told(extremes(values, -1));
            case GREATEST -> told(extremes(values, 1));
            case SUM -> sum(field, values);
        };
    }

    private List<Object> extremes(List<Object> values, int sign) {
        return values.stream()
                .filter(value ->
                        values.stream().allMatch(other -> Integer.signum(plain.compare(value, other)) != -sign))
                .toList();
    }

    /** Returns the number of values that so many rows have. */
    protected long counted(int rows, int values) {
        return values;
    }

    /** Returns which of equal values is told, null of none. */
    protected @Nullable Object told(List<Object> equal) {
        Object told = null;
        for (Object value : equal) {
            if (told == null
                    || (value instanceof OffsetDateTime time
                            && time.getOffset().getTotalSeconds()
                                    < ((OffsetDateTime) told).getOffset().getTotalSeconds())) {
                told = value;
            }
        }
        return told;
    }

    /** Returns the sum of the values. */
    protected BigDecimal sum(EntityField<?, ?> field, List<Object> values) {
        BigDecimal sum = BigDecimal.ZERO.setScale(field.scale());
        for (Object value : values) {
            sum = sum.add(number(value));
        }
        return sum;
    }

    /** Returns the value as a number. */
    protected static BigDecimal number(Object value) {
        if (value instanceof Float || value instanceof Double) {
            return new BigDecimal(((Number) value).doubleValue());
        }
        if (value instanceof Duration span) {
            return BigDecimal.valueOf(span.getSeconds())
                    .movePointRight(6)
                    .add(BigDecimal.valueOf(span.getNano() / 1000))
                    .setScale(0);
        }
        return new BigDecimal(value.toString());
    }

    /** Returns the values that the rows have in the field. */
    protected <T> List<Object> values(EntityModel<T, ?> model, EntityField<T, ?> field, List<T> rows) {
        return rows.stream()
                .map(row -> plain.value(model, field, row))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    private <T> int compare(EntityModel<T, ?> model, Folding<T> folding, T left, T right) {
        for (EntityField<T, ?> key : folding.keys()) {
            Object one = plain.value(model, key, left);
            Object other = plain.value(model, key, right);
            int order = one == null || other == null
                    ? (one == null ? 0 : 1) - (other == null ? 0 : 1)
                    : plain.compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
