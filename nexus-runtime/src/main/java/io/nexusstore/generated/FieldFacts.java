package io.nexusstore.generated;

import io.nexusstore.json.JsonForm;
import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.StoredForm;
import io.nexusstore.value.ValueType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a backend must know of one stored field.
 *
 * @param name the name of the record component, behind those of the components that it is embedded in: {@code address.city}
 * @param column the declared column name, or empty text for the one that the naming strategy gives
 * @param index the position among all fields of the entity
 * @param type the type of the stored values
 * @param javaType the class of the component, primitive where it is
 * @param isNullable whether the column admits null
 * @param maxLength the greatest number of characters or bytes, or -1 for no bound
 * @param role what the store does with the field
 * @param precision the greatest number of digits of a decimal or big integer, 0 for other types
 * @param scale how many digits of a decimal stand behind the point, 0 for other types
 * @param form how values are stored that no column holds as they are, or null for others
 * @param isCaseFolded whether an index is to serve queries that ignore the case of the text
 */
public record FieldFacts(
        String name,
        String column,
        int index,
        ValueType type,
        Class<?> javaType,
        boolean isNullable,
        int maxLength,
        Role role,
        int precision,
        int scale,
        @Nullable StoredForm<?> form,
        boolean isCaseFolded) {

    /** Checks that nothing is null but perhaps the form. */
    public FieldFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(javaType, "javaType");
        Objects.requireNonNull(role, "role");
    }

    /** Creates the facts of a field whose values are stored as they are. */
    public FieldFacts(
            String name,
            String column,
            int index,
            ValueType type,
            Class<?> javaType,
            boolean isNullable,
            int maxLength,
            Role role,
            int precision,
            int scale) {
        this(name, column, index, type, javaType, isNullable, maxLength, role, precision, scale, null, false);
    }

    /** Creates the facts of a field that is stored as JSON. */
    public FieldFacts(String name, String column, int index, Class<?> javaType, boolean isNullable, JsonForm<?> form) {
        this(name, column, index, ValueType.JSON, javaType, isNullable, -1, Role.PLAIN, 0, 0, form, false);
    }

    /** Creates the facts of a field that is converted. */
    public FieldFacts(
            String name,
            String column,
            int index,
            Class<?> javaType,
            boolean isNullable,
            int maxLength,
            ConvertedForm<?, ?> form) {
        this(
                name,
                column,
                index,
                form.type(),
                javaType,
                isNullable,
                maxLength,
                Role.PLAIN,
                form.precision(),
                form.scale(),
                form);
    }

    /** Creates the facts of a field that is neither a decimal nor a big integer. */
    public FieldFacts(
            String name,
            String column,
            int index,
            ValueType type,
            Class<?> javaType,
            boolean isNullable,
            int maxLength,
            Role role) {
        this(name, column, index, type, javaType, isNullable, maxLength, role, 0, 0);
    }

    /** Creates the facts of a field whose case no index ignores. */
    public FieldFacts(
            String name,
            String column,
            int index,
            ValueType type,
            Class<?> javaType,
            boolean isNullable,
            int maxLength,
            Role role,
            int precision,
            int scale,
            @Nullable StoredForm<?> form) {
        this(name, column, index, type, javaType, isNullable, maxLength, role, precision, scale, form, false);
    }

    /** Returns these facts for a text whose case an index is to ignore. */
    public FieldFacts caseFolded() {
        return new FieldFacts(
                name, column, index, type, javaType, isNullable, maxLength, role, precision, scale, form, true);
    }

    /** Returns the declared column name, or empty for the one that the naming strategy gives. */
    public Optional<String> declaredColumn() {
        return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    /** What the store does with a field. */
    public enum Role {
        /** Identifies the entity. */
        ID,
        /** Counts the saves of the entity, for optimistic locking. */
        VERSION,
        /** Holds when the entity was first stored. */
        CREATED_AT,
        /** Holds when the entity was last stored. */
        UPDATED_AT,
        /** Holds what the application puts there. */
        PLAIN
    }
}
