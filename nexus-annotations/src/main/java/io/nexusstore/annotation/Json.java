package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a component that is a record itself in one column, as JSON.
 *
 * <p>Records in collections are stored so without it; collections need it neither.
 *
 * <pre>{@code
 * record Address(String street, String city) {}
 *
 * @NexusEntity
 * record Customer(@Id String id, @Json Address address, List<Address> former) {}
 * }</pre>
 *
 * <p>The generated field can be asked whether it is null and compared for equality, and has no order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Json {}
