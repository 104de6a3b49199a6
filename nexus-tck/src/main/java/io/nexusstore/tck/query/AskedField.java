package io.nexusstore.tck.query;

import io.nexusstore.query.CollectionField;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.PlainField;
import io.nexusstore.query.StringField;
import io.nexusstore.tck.query.Cell.Nulls;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that queries ask of, and where their operands come from.
 *
 * @param <T> the entity
 * @param <F> the type of the field
 */
final class AskedField<T, F> {

    private static final int MOST_MEMBERS = 5;

    /** So many operands are passed in another way than few are. */
    private static final int MANY = 40;

    private final FieldKind kind;
    private final ValueType type;
    private final EntityField<T, F> field;
    private final Operands<F> operands;
    private final @Nullable Elements<T> elements;

    private AskedField(
            FieldKind kind,
            ValueType type,
            EntityField<T, F> field,
            Operands<F> operands,
            @Nullable Elements<T> elements) {
        this.kind = kind;
        this.type = type;
        this.field = field;
        this.operands = operands;
        this.elements = elements;
    }

    static <T, F> AskedField<T, F> ordered(FieldKind kind, ComparableField<T, F> field, Supplier<F> operands) {
        return new AskedField<>(kind, field.type(), field, isWithNull -> operands.get(), null);
    }

    static <T, F> AskedField<T, F> plain(FieldKind kind, ValueType type, PlainField<T, F> field, Operands<F> operands) {
        return new AskedField<>(kind, type, field, operands, null);
    }

    static <T, C extends Collection<E>, E> AskedField<T, C> collection(
            FieldKind kind,
            ValueType type,
            CollectionField<T, C, E> field,
            Operands<C> operands,
            Operands<? extends E> elements) {
        return new AskedField<>(kind, type, field, operands, isWithNull -> field.contains(elements.next(isWithNull)));
    }

    /** Returns the field as a key of order, or empty where it has none. */
    Optional<ComparableField<T, F>> key() {
        return field instanceof ComparableField<T, F> comparable ? Optional.of(comparable) : Optional.empty();
    }

    FieldKind kind() {
        return kind;
    }

    EntityField<T, F> field() {
        return field;
    }

    int index() {
        return field.index();
    }

    boolean isOf(Cell cell) {
        return kind == cell.kind() && type == cell.type();
    }

    Expression<T> compare(Cell cell, RandomValues values) {
        boolean isNull = cell.nulls() == Nulls.OPERAND;
        boolean isWithNull = cell.nulls() == Nulls.IN_OPERAND;
        return switch (cell.operator()) {
            case EQ -> field.eq(isNull ? null : operands.next(isWithNull));
            case NE -> field.ne(isNull ? null : operands.next(isWithNull));
            case LT -> comparable().lt(operands.next(false));
            case LE -> comparable().le(operands.next(false));
            case GT -> comparable().gt(operands.next(false));
            case GE -> comparable().ge(operands.next(false));
            case IN -> field.in(several(values, isNull, isWithNull));
            case NOT_IN -> field.notIn(several(values, isNull, isWithNull));
            case IS_NULL -> field.isNull();
            case IS_NOT_NULL -> field.isNotNull();
            case STARTS_WITH -> text().startsWith(values.part());
            case CONTAINS -> elements == null ? text().contains(values.part()) : elements.contain(isWithNull);
            case ENDS_WITH -> text().endsWith(values.part());
        };
    }

    private ComparableField<T, F> comparable() {
        return (ComparableField<T, F>) field;
    }

    @SuppressWarnings("unchecked") // only fields of texts are asked for parts of texts
    private StringField<T> text() {
        return (StringField<T>) field;
    }

    private List<@Nullable F> several(RandomValues values, boolean isWithNull, boolean isWithNullInside) {
        int members = values.below(50) == 0 ? MANY : values.below(MOST_MEMBERS);
        List<@Nullable F> several = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            several.add(operands.next(false));
        }
        if (isWithNullInside) {
            several.add(values.below(several.size() + 1), operands.next(true));
        }
        if (isWithNull) {
            several.add(values.below(several.size() + 1), null);
        }
        return several;
    }

    /**
     * Gives values to compare with.
     *
     * @param <V> the type of the values
     */
    @FunctionalInterface
    interface Operands<V> {

        /** Returns a value, with null in it where that is asked for. */
        V next(boolean isWithNull);
    }

    @FunctionalInterface
    private interface Elements<T> {

        Expression<T> contain(boolean isWithNull);
    }
}
