package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code java.time.Instant} component that tells when an entity was last saved.
 *
 * <p>At most one component of an entity carries it. It may be null in a value to be saved; its column is never null.
 *
 * <pre>{@code
 * @NexusEntity
 * record Note(@Id UUID id, String text, @UpdatedAt @Nullable Instant updatedAt) {}
 * }</pre>
 *
 * <p>The generated model lets the store fill the component from its clock at every save, whatever the value held
 * before, and the saved entity comes back with it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface UpdatedAt {}
