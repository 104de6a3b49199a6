package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Form;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import io.nexusstore.query.Operator;
import io.nexusstore.value.ValueType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The grammar of PostgreSQL: several values are one array, so that their number changes no statement. */
final class PostgresGrammar implements Grammar {

    static final PostgresGrammar INSTANCE = new PostgresGrammar();

    /** In JSON of one spelling the commas around a scalar stand nowhere but between elements. */
    private static final String HAS_SCALAR =
            "strpos(',' || substr({0}, 2, greatest(length({0}) - 2, 0)) || ',', {1}) > 0";

    /** Elements of the type json keep their spelling. A text that is no JSON holds none, rather than failing the statement. */
    private static final String HAS_NESTED = "case when {0} is json array then exists"
            + " (select 1 from json_array_elements({0}::json) as element(value) where element.value::text = {1})"
            + " else false end";

    private PostgresGrammar() {}

    @Override
    public int slots(ValueType type, int values) {
        return 1;
    }

    @Override
    public Leaf in(FieldFacts field, List<?> values, boolean isComplement, List<Object> operands) {
        operands.add(ArrayOperand.of(field, values, PostgresDialect.INSTANCE));
        return new Leaf(field.index(), Operator.IN, Form.ARRAY, 1, isComplement);
    }

    @Override
    public Condition isIn(MappedTable<?, ?> table, Leaf leaf, Field<Object> column, Slots slots) {
        return DSL.condition("{0} = any({1})", column, slots.next());
    }

    @Override
    public long endOf(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public Condition endsWith(Field<Object> column, Slots slots) {
        return DSL.condition("right({0}, cast({1} as integer)) = {2}", column, slots.next(), slots.next());
    }

    @Override
    public Condition contains(Form form, Field<Object> column, Slots slots) {
        String template = switch (form) {
            case SCALAR_ELEMENT -> HAS_SCALAR;
            case NESTED_ELEMENT -> HAS_NESTED;
            default -> "strpos({0}, {1}) > 0";
        };
        return DSL.condition(template, column, slots.next());
    }

    @Override
    public <ID> KeyPlan<ID> keys(MappedTable<?, ID> table) {
        return ArrayKeyPlan.of(table);
    }
}
