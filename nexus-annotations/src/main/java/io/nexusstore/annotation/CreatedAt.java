package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code java.time.Instant} component that tells when an entity was first saved.
 *
 * <p>At most one component of an entity carries it. It may be null in a value to be saved; its column is never null.
 *
 * <pre>{@code
 * @NexusEntity
 * record Note(@Id UUID id, String text, @CreatedAt @Nullable Instant createdAt) {}
 * }</pre>
 *
 * <p>The generated model lets the store fill the component from its clock at the first save, and the saved entity comes
 * back with it. Later saves keep the first value.
 *
 * <p>A value that the entity holds already at its first save is kept, as for imported rows. Set the component to null
 * in a copy that is to become a new entity.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface CreatedAt {}
