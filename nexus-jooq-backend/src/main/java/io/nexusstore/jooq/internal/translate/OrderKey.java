package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.dialect.TextOrder;
import io.nexusstore.jooq.internal.schema.MappedTable;
import org.jooq.Field;

/**
 * One key of a total order, and whether the place that rows must lie behind holds null there.
 *
 * @param field the field
 * @param isCaseIgnored whether its text counts with A to Z as a to z
 * @param isDescending whether greater values come first
 * @param isNullsFirst whether null comes before all values
 * @param isNullable whether the column admits null
 * @param isNullPlace whether the place holds null; false where there is no place
 */
record OrderKey(
        int field,
        boolean isCaseIgnored,
        boolean isDescending,
        boolean isNullsFirst,
        boolean isNullable,
        boolean isNullPlace) {

    /** Returns whether null comes elsewhere than before all values in ascending order, and behind them in descending order. */
    boolean isNullMoved() {
        return isNullable && isNullsFirst == isDescending;
    }

    /** Returns whether null may be there and comes behind all values. */
    boolean isNullBehind() {
        return isNullable && !isNullsFirst;
    }

    /** Returns what the key compares. */
    Field<Object> column(MappedTable<?, ?> table) {
        Field<Object> column = isCaseIgnored ? table.caseFolded(field) : table.column(field);
        return isByBytes(table, field) ? TextOrder.bytes(column) : column;
    }

    /** Returns whether the bytes of the field's texts are compared, and not the texts. */
    static boolean isByBytes(MappedTable<?, ?> table, int field) {
        return !table.dialect().ordersTexts() && TextOrder.concerns(table.field(field));
    }
}
