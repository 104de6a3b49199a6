package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that counts the writes to an entity, and guards each of them against lost updates.
 *
 * <p>At most one component of an entity carries it; its type is {@code long}, {@code int}, {@code Long} or
 * {@code Integer}.
 *
 * <pre>{@code
 * @NexusEntity
 * record Account(@Id String number, long cents, @Version long version) {}
 * }</pre>
 *
 * <p>The generated model lets the store read and fill the version. A save of an entity whose version is 0 or null
 * inserts it, or fails as a conflict if the id is taken. A save with any other version updates the row that still holds
 * this version, and fails as a conflict if no row does. Either way the saved entity comes back with its new version.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Version {}
