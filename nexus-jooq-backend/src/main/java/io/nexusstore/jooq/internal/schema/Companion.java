package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.value.ValueType;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A column beside that of a field: written and read together with it, never compared.
 *
 * <p>What queries compare is in the field's own column alone; the companion holds what else the value is made of.
 *
 * @param field the field
 * @param name the name of the column
 */
public record Companion(FieldFacts field, String name) {

    private static final String OFFSET = "_offset";

    /** Returns the companions of a field whose column has that name. */
    static List<Companion> of(FieldFacts field, String column) {
        return field.type() == ValueType.OFFSET_DATE_TIME ? List.of(new Companion(field, column + OFFSET)) : List.of();
    }

    /** Returns the storage class of the column. */
    StorageClass storage() {
        return StorageClass.INTEGER;
    }

    /** Returns the form of the column's values. */
    ValueForm form() {
        return ValueForm.OFFSET;
    }

    /** Returns what the column stores of a value of the field: the seconds of its offset. */
    public Object stored(Object value) {
        return (long) ((OffsetDateTime) value).getOffset().getTotalSeconds();
    }
}
