package io.nexusstore.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A component of an entity.
 *
 * @param origin where it is declared
 * @param index its zero-based position
 * @param name its name
 * @param constant its name in upper case, as a constant is spelled
 * @param type its type
 * @param nullness what its declaration says about null
 * @param deprecation how javac warns when its accessor is called or its type named
 * @param roles what it is to the entity, with the annotations that say so
 * @param isGenerated whether a null id is filled in
 * @param column its column as declared, empty for the default
 * @param defaultColumn the column that the naming strategy gives
 * @param limits the values it accepts
 * @param isUnique whether an annotation asks for a unique index on it alone
 * @param isIndexed whether an annotation asks for an index on it alone
 */
public record FieldModel(
        Origin origin,
        int index,
        String name,
        String constant,
        FieldType type,
        Nullness nullness,
        Deprecation deprecation,
        List<Located<Role>> roles,
        Located<Boolean> isGenerated,
        Located<String> column,
        String defaultColumn,
        LimitsModel limits,
        Located<Boolean> isUnique,
        Located<Boolean> isIndexed) {

    /** The digits of a big integer for which none are given. */
    private static final int INTEGER_DIGITS = 38;

    /** Copies the list. */
    public FieldModel {
        roles = List.copyOf(roles);
    }

    /** Returns the greatest number of digits of a sound component whose values have digits, 0 for others. */
    public int precision() {
        if (!type.kind().hasDigits()) {
            return 0;
        }
        int written = limits.precision().value();
        return written == LimitsModel.UNLIMITED ? INTEGER_DIGITS : written;
    }

    /** Returns the number of digits behind the point of a sound component, 0 where there is no point. */
    public int scale() {
        return type.kind() == FieldKind.DECIMAL ? limits.scale().value() : 0;
    }

    /** Returns the column that SQL databases keep beside that of the component, or empty when there is none. */
    public Optional<String> companionColumn() {
        return type.kind() == FieldKind.OFFSET_DATE_TIME ? Optional.of(columnName() + "_offset") : Optional.empty();
    }

    /** Returns whether the component has the role. */
    public boolean is(Role role) {
        return role(role).isPresent();
    }

    /** Returns the role with the annotation that gives it, or empty when the component does not have it. */
    public Optional<Located<Role>> role(Role role) {
        return roles.stream().filter(located -> located.value() == role).findFirst();
    }

    /** Returns the column, declared or by default. */
    public String columnName() {
        return column.value().isEmpty() ? defaultColumn : column.value();
    }

    /** Returns whether the application sets the component, rather than the store. */
    public boolean isEditable() {
        return roles.isEmpty();
    }

    /** Returns whether the store fills the component, so that it may be null in a value to be saved. */
    public boolean isFilled() {
        return is(Role.VERSION) || is(Role.CREATED_AT) || is(Role.UPDATED_AT) || (is(Role.ID) && isGenerated.value());
    }

    /** Returns whether the declaration forbids null in an object of this type. */
    public boolean isNonNull() {
        return !type.isPrimitive() && nullness == Nullness.NON_NULL;
    }

    /** Returns whether an object of this type may hold null here, even one that cannot be saved so. */
    public boolean mayHoldNull() {
        return !type.isPrimitive() && (nullness == Nullness.NULLABLE || isNullable());
    }

    /** Returns whether a value to be saved may hold null here. */
    public boolean isNullable() {
        if (type.isPrimitive()) {
            return false;
        }
        return isFilled() || !(is(Role.ID) || limits.required().value() || isNonNull());
    }

    /** Returns whether a stored row may hold null here. */
    public boolean isColumnNullable() {
        return isNullable() && roles.isEmpty();
    }
}
