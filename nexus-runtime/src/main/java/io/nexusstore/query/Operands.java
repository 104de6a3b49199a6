package io.nexusstore.query;

import io.nexusstore.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comparisons of all kinds of fields make of the values that they are given. */
final class Operands {

    private Operands() {}

    /** Returns the condition that the field equals one of the values, null among them included. */
    static <T, F> Expression<T> in(
            EntityField<T, F> field, Collection<? extends @Nullable F> values, Function<F, Object> operand) {
        Expression<T> known = new Comparison<>(field, Operator.IN, known(values, operand));
        return values.stream().anyMatch(Objects::isNull) ? known.or(field.isNull()) : known;
    }

    /** Returns the exact complement of {@link #in}. */
    static <T, F> Expression<T> notIn(
            EntityField<T, F> field, Collection<? extends @Nullable F> values, Function<F, Object> operand) {
        Expression<T> known = new Comparison<>(field, Operator.NOT_IN, known(values, operand));
        return values.stream().anyMatch(Objects::isNull) ? known.and(field.isNotNull()) : known;
    }

    /** Returns the refusal of a value that no row can hold. */
    static InvalidInputException refused(EntityField<?, ?> field, String fault, String remedy) {
        String entity = field.entity().getSimpleName();
        return new InvalidInputException(
                InvalidInputException.INVALID_QUERY,
                entity,
                "Field '" + field.name() + "' of entity '" + entity + "' cannot be compared with a value that is "
                        + fault + ", since no stored value can be. " + remedy);
    }

    private static <F> List<Object> known(Collection<? extends @Nullable F> values, Function<F, Object> operand) {
        List<Object> operands = new ArrayList<>(values.size());
        for (F value : values) {
            if (value != null) {
                operands.add(operand.apply(value));
            }
        }
        return operands;
    }
}
