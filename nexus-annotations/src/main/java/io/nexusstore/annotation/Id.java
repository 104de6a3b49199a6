package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that identifies an entity; exactly one component of each entity carries it.
 *
 * <p>Its type is {@code String}, {@code int}, {@code Integer}, {@code long}, {@code Long} or {@code java.util.UUID}, or a
 * record of these with {@link Embedded}: the primary key then has a column for each of them, in their order. A
 * string id takes at most 191 code points unless {@link Field#maxLength()} says otherwise.
 *
 * <pre>{@code
 * @NexusEntity
 * record Note(@Id(generated = true) @Nullable UUID id, String text) {}
 * }</pre>
 *
 * <p>The component becomes the primary key of the table and the {@code ID} of the generated repository:
 * {@code NoteRepository} finds notes by {@code UUID}. A save returns the note with its id filled in.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Id {

    /**
     * Fills an id that is missing at save. False by default: then an id of null is refused, and 0 is an id like any
     * other.
     *
     * <p>For ids of type {@code UUID} or {@code String} null is filled with a new UUID of version 7, whose order follows
     * time. For ids of type {@code long} or {@code Long} 0 and null mean a new entity, which gets the next number of a
     * sequence that the database keeps; not every backend has one. There may be gaps between the numbers.
     */
    boolean generated() default false;
}
