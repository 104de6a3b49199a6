package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.H2Dialect;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.Node.Form;
import io.nexusstore.jooq.internal.translate.Node.Leaf;
import io.nexusstore.value.ValueType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** How one engine spells what jOOQ has no common word for, and how several values are passed to it. */
interface Grammar {

    /** Returns the grammar of the dialect. */
    static Grammar of(Dialect dialect) {
        if (dialect instanceof SqliteDialect) {
            return SqliteGrammar.INSTANCE;
        }
        return dialect instanceof H2Dialect ? H2Grammar.INSTANCE : PostgresGrammar.INSTANCE;
    }

    /** Returns the number of parameters that a list of so many values takes at most. */
    int slots(ValueType type, int values);

    /** Returns the comparison of the field with several values, whose operands are added. */
    Leaf in(FieldFacts field, List<?> values, boolean isComplement, List<Object> operands);

    /** Returns the condition that the column has one of the values that are passed in the form. */
    Condition isIn(MappedTable<?, ?> table, Leaf leaf, Field<Object> column, Slots slots);

    /** Returns the operand that stands for the length of the end of a text. */
    long endOf(String text);

    /** Returns the condition that the text ends with another; the operands are the length of that and it itself. */
    Condition endsWith(Field<Object> column, Slots slots);

    /** Returns the condition that the text contains another, or the collection an element. */
    Condition contains(Form form, Field<Object> column, Slots slots);

    /** Returns what finds the rows of ids that are records. */
    <ID> KeyPlan<ID> keys(MappedTable<?, ID> table);
}
