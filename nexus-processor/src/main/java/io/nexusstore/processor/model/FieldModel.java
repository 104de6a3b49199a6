package io.nexusstore.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A stored field: a component of an entity, or of a record embedded in it.
 *
 * @param origin where it is declared
 * @param index its zero-based position among all stored fields
 * @param access how it is reached from the entity
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
 * @param isCaseFolded whether an annotation asks for an index on it with case ignored
 * @param isJson whether an annotation asks for one column of JSON
 * @param idle the annotations inside of its values that are of no effect there
 */
public record FieldModel(
        Origin origin,
        int index,
        Access access,
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
        Located<Boolean> isIndexed,
        Located<Boolean> isCaseFolded,
        Located<Boolean> isJson,
        List<IdleModel> idle)
        implements ComponentModel {

    /** The digits of a big integer for which none are given. */
    private static final int INTEGER_DIGITS = 38;

    /** Copies the lists. */
    public FieldModel {
        roles = List.copyOf(roles);
        idle = List.copyOf(idle);
    }

    /** Returns the greatest number of digits of a sound component whose values have digits, 0 for others. */
    public int precision() {
        if (!type.storedKind().hasDigits()) {
            return 0;
        }
        int written = limits.precision().value();
        return written == LimitsModel.UNLIMITED ? INTEGER_DIGITS : written;
    }

    /** Returns the number of digits behind the point of a sound component, 0 where there is no point. */
    public int scale() {
        return type.storedKind() == FieldKind.DECIMAL ? limits.scale().value() : 0;
    }

    /** Returns the column that SQL databases keep beside that of the component, or empty when there is none. */
    public Optional<String> companionColumn() {
        if (isCaseFolded.value()) {
            return Optional.of(columnName() + "_folded");
        }
        return type.storedKind() == FieldKind.OFFSET_DATE_TIME
                ? Optional.of(columnName() + "_offset")
                : Optional.empty();
    }

    /** Returns whether the component has the role. */
    public boolean is(Role role) {
        for (Located<Role> located : roles) {
            if (located.value() == role) {
                return true;
            }
        }
        return false;
    }

    /** Returns the role with the annotation that gives it, or empty when the component does not have it. */
    public Optional<Located<Role>> role(Role role) {
        return roles.stream().filter(located -> located.value() == role).findFirst();
    }

    /** Returns the column, declared or by default. */
    public String columnName() {
        return column.value().isEmpty() ? defaultColumn : column.value();
    }

    @Override
    public boolean isFilled() {
        return is(Role.VERSION) || is(Role.CREATED_AT) || is(Role.UPDATED_AT) || (is(Role.ID) && isGenerated.value());
    }

    @Override
    public boolean isNullableInRecord() {
        if (type.isPrimitive()) {
            return false;
        }
        return isFilled() || !(is(Role.ID) || limits.required().value() || isNonNull());
    }

    @Override
    public List<FieldModel> leaves() {
        return List.of(this);
    }

    /** Returns whether an entity to be saved may have no value here, be it that the record around it is absent. */
    public boolean isNullable() {
        return access.isOptional() || isNullableInRecord();
    }

    /** Returns whether a stored row that has the record around it may hold null here. */
    public boolean isColumnNullableInRecord() {
        return isNullableInRecord() && roles.isEmpty();
    }

    /** Returns whether a stored row may hold null here. */
    public boolean isColumnNullable() {
        return access.isOptional() || isColumnNullableInRecord();
    }
}
