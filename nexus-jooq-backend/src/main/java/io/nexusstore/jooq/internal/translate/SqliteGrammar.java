package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Form;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import io.nexusstore.query.Operator;
import io.nexusstore.value.ValueType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The grammar of SQLite, which knows no arrays: JSON and BLOBs stand for them. */
final class SqliteGrammar implements Grammar {

    static final SqliteGrammar INSTANCE = new SqliteGrammar();

    /** Up to here each operand of {@code IN} is a parameter; above, one parameter holds them all where it can. */
    private static final int PLAIN_OPERANDS = 32;

    /** The values of a BLOB of sixteen bytes each, cut out one after another; the places alone are handed on, not the BLOB. */
    private static final String IN_SIXTEEN_BYTES = "{0} in (with recursive cut(at) as (select 1 union all"
            + " select at + 16 from cut where at + 16 < length({1})) select substr({1}, at, 16) from cut)";

    private static final String IN_BYTES =
            "{0} in (select substr({1}, json_extract(value, '$[0]'), json_extract(value, '$[1]'))"
                    + " from json_each({2}))";

    /** In JSON of one spelling the commas around a scalar stand nowhere but between elements. */
    private static final String HAS_SCALAR = "instr(',' || substr({0}, 2, length({0}) - 2) || ',', {1}) > 0";

    /** A text that is no JSON holds no element, rather than failing the statement. */
    private static final String HAS_NESTED =
            "case when json_valid({0})" + " then exists (select 1 from json_each({0}) where value = {1}) else 0 end";

    private SqliteGrammar() {}

    @Override
    public int slots(ValueType type, int values) {
        if (values <= PLAIN_OPERANDS) {
            return values;
        }
        return switch (type) {
            case FLOAT, DOUBLE -> nextPowerOfTwo(values);
            // decimals and big integers are bytes from some precision on
            case BYTES, DECIMAL, BIG_INTEGER -> 2;
            default -> 1;
        };
    }

    @Override
    public Leaf in(FieldFacts field, List<?> values, boolean isComplement, List<Object> operands) {
        if (values.size() <= PLAIN_OPERANDS) {
            return plain(field, values, values.size(), isComplement, operands);
        }
        return switch (StorageClass.of(field)) {
            case REAL -> plain(field, values, slots(field.type(), values.size()), isComplement, operands);
            case BLOB ->
                field.type() == ValueType.UUID
                        ? sixteens(field, values, isComplement, operands)
                        : bytes(field, values, isComplement, operands);
            case TEXT, INTEGER -> {
                operands.add(Operands.json(field, values));
                yield new Leaf(field.index(), Operator.IN, Form.JSON, 1, isComplement);
            }
        };
    }

    @Override
    public Condition isIn(MappedTable<?, ?> table, Leaf leaf, Field<Object> column, Slots slots) {
        return switch (leaf.form()) {
            case JSON -> DSL.condition("{0} in (select value from json_each({1}))", column, slots.next());
            case SIXTEEN_BYTES -> DSL.condition(IN_SIXTEEN_BYTES, column, slots.next());
            case BYTES -> DSL.condition(IN_BYTES, column, slots.next(), slots.next());
            default -> column.in(slots.next(leaf.slots()));
        };
    }

    /** A place that is counted from the end. */
    @Override
    public long endOf(String text) {
        return -(long) text.codePointCount(0, text.length());
    }

    @Override
    public Condition endsWith(Field<Object> column, Slots slots) {
        return DSL.condition("substr({0}, {1}) = {2}", column, slots.next(), slots.next());
    }

    @Override
    public Condition contains(Form form, Field<Object> column, Slots slots) {
        String template = switch (form) {
            case SCALAR_ELEMENT -> HAS_SCALAR;
            case NESTED_ELEMENT -> HAS_NESTED;
            default -> "instr({0}, {1}) > 0";
        };
        return DSL.condition(template, column, slots.next());
    }

    @Override
    public <ID> KeyPlan<ID> keys(MappedTable<?, ID> table) {
        return JsonKeyPlan.of(table);
    }

    private static Leaf sixteens(FieldFacts field, List<?> values, boolean isComplement, List<Object> operands) {
        operands.add(Operands.sixteens(values));
        return new Leaf(field.index(), Operator.IN, Form.SIXTEEN_BYTES, 1, isComplement);
    }

    private static Leaf bytes(FieldFacts field, List<?> values, boolean isComplement, List<Object> operands) {
        List<?> stored = values.stream()
                .map(value -> SqliteDialect.INSTANCE.stored(field, value))
                .toList();
        operands.add(Operands.joined(stored));
        operands.add(Operands.cuts(stored));
        return new Leaf(field.index(), Operator.IN, Form.BYTES, 2, isComplement);
    }

    /** JSON would round doubles: they stay parameters, the last one repeated so that few lengths occur. */
    private static Leaf plain(
            FieldFacts field, List<?> values, int slots, boolean isComplement, List<Object> operands) {
        for (int i = 0; i < slots; i++) {
            Object value = values.get(Math.min(i, values.size() - 1));
            operands.add(SqliteDialect.INSTANCE.stored(field, value));
        }
        return new Leaf(field.index(), Operator.IN, Form.PLAIN, slots, isComplement);
    }

    private static int nextPowerOfTwo(int size) {
        return Integer.highestOneBit(size - 1) << 1;
    }
}
