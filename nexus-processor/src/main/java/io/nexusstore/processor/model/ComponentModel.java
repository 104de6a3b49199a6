package io.nexusstore.processor.model;

import java.util.List;
import java.util.stream.Stream;

/** A component of a record: one stored field, or an embedded record with components of its own. */
public sealed interface ComponentModel permits FieldModel, EmbeddedModel {

    /** Returns where it is declared, or the component of the entity through which it was met in a class file. */
    Origin origin();

    /** Returns how it is reached from the entity. */
    Access access();

    /** Returns its type. */
    FieldType type();

    /** Returns what its declaration says about null. */
    Nullness nullness();

    /** Returns how javac warns when its accessor is called or its type named. */
    Deprecation deprecation();

    /** Returns what it is to the entity. */
    List<Located<Role>> roles();

    /** Returns whether the store fills it, so that it may be null in a value to be saved. */
    boolean isFilled();

    /** Returns whether the record that declares it may hold null here in a value to be saved. */
    boolean isNullableInRecord();

    /** Returns the stored fields in it, in order. */
    List<FieldModel> leaves();

    /** Returns the name as users write it: {@code email}, {@code address.city}. */
    default String name() {
        return access().name();
    }

    /** Returns the name as generated methods and parameters spell it: {@code email}, {@code addressCity}. */
    default String identifier() {
        return access().identifier();
    }

    /** Returns whether the application sets it, rather than the store. */
    default boolean isEditable() {
        return roles().isEmpty();
    }

    /** Returns whether the declaration forbids null in an object of this type. */
    default boolean isNonNull() {
        return !type().isPrimitive() && nullness() == Nullness.NON_NULL;
    }

    /** Returns whether an object of this type may hold null here, even one that cannot be saved so. */
    default boolean mayHoldNull() {
        return !type().isPrimitive() && (nullness() == Nullness.NULLABLE || isNullableInRecord());
    }

    /** Returns it and everything in it, each before what is in it. */
    default Stream<ComponentModel> all() {
        return Stream.of(this);
    }
}
