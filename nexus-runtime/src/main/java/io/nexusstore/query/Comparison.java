package io.nexusstore.query;

import io.nexusstore.value.ValueOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The leaf of an expression: one field, one operator, and canonical operands of the field's type.
 *
 * <p>Fields build comparisons; they check and canonicalise the operands.
 *
 * @param field the field
 * @param operator the relation
 * @param operands none for the null tests, any number for {@code IN} and {@code NOT_IN}, else one
 * @param <T> the entity
 */
public record Comparison<T>(EntityField<T, ?> field, Operator operator, List<Object> operands)
        implements Expression<T> {

    /** Copies the operands. */
    public Comparison {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(operator, "operator");
        operands = List.copyOf(operands);
    }

    @Override
    public int depth() {
        return 1;
    }

    /** Returns the only operand of a comparison that has one. */
    public Object operand() {
        return operands.get(0);
    }

    /** Compares byte arrays by their content. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Comparison<?> that)
                || !field.equals(that.field)
                || operator != that.operator
                || operands.size() != that.operands.size()) {
            return false;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (!ValueOrder.equal(field.type(), operands.get(i), that.operands.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = Objects.hash(field, operator);
        for (Object operand : operands) {
            hash = 31 * hash + ValueOrder.hash(field.type(), operand);
        }
        return hash;
    }
}
