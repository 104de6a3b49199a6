package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.jooq.internal.dialect.H2Dialect;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Form;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import io.nexusstore.query.Operator;
import io.nexusstore.value.ValueType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The grammar of H2: several values are one array, and texts are measured in the characters of Java.
 *
 * <p>An array is bound as one of Java: what the driver makes an array of JDBC of loses fractions of seconds.
 */
final class H2Grammar implements Grammar {

    static final H2Grammar INSTANCE = new H2Grammar();

    /** In JSON of one spelling the commas around a scalar stand nowhere but between elements. */
    private static final String HAS_SCALAR =
            "locate({1}, ',' || substring({0} from 2 for greatest(char_length({0}) - 2, 0)) || ',') > 0";

    /**
     * An element is a part of the text, so few texts are taken apart. A text that is no JSON holds none, rather than
     * failing the statement.
     */
    private static final String HAS_NESTED = "case when {0} is json array then locate({1}, {0}) > 0 and exists"
            + " (select 1 from system_range(1, 2147483647) as place where place.x <= cardinality({0} format json)"
            + " and cast(({0} format json)[place.x] as varchar) = {1}) else false end";

    /** H2 takes no longer arrays. */
    static final int MOST_ELEMENTS = 65_536;

    private H2Grammar() {}

    @Override
    public int slots(ValueType type, int values) {
        return (values - 1) / MOST_ELEMENTS + 1;
    }

    @Override
    public Leaf in(FieldFacts field, List<?> values, boolean isComplement, List<Object> operands) {
        List<ArrayOperand> parts =
                ArrayOperand.of(field, values, H2Dialect.INSTANCE).parts(MOST_ELEMENTS);
        parts.forEach(part -> operands.add(part.toJava()));
        return new Leaf(field.index(), Operator.IN, Form.ARRAY, parts.size(), isComplement);
    }

    @Override
    public Condition isIn(MappedTable<?, ?> table, Leaf leaf, Field<Object> column, Slots slots) {
        String type = H2Dialect.arrayOf(table.field(leaf.field()));
        return DSL.or(slots.next(leaf.slots()).stream()
                .map(array -> DSL.condition("{0} = any(cast({1} as " + type + "))", column, array))
                .toList());
    }

    @Override
    public long endOf(String text) {
        return text.length();
    }

    @Override
    public Condition endsWith(Field<Object> column, Slots slots) {
        return DSL.condition("right({0}, cast({1} as integer)) = {2}", column, slots.next(), slots.next());
    }

    @Override
    public Condition contains(Form form, Field<Object> column, Slots slots) {
        return switch (form) {
            case SCALAR_ELEMENT -> DSL.condition(HAS_SCALAR, column, slots.next());
            case NESTED_ELEMENT -> DSL.condition(HAS_NESTED, column, slots.next());
            default -> DSL.condition("locate({1}, {0}) > 0", column, slots.next());
        };
    }

    @Override
    public <ID> KeyPlan<ID> keys(MappedTable<?, ID> table) {
        return new JoinedKeyPlan<>(table);
    }
}
