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

    /** Copies the list. */
    public FieldModel {
        roles = List.copyOf(roles);
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
