package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a component of a type that no column holds as another value, which one does.
 *
 * <p>The converter is a public class with a public constructor without parameters that implements
 * {@code io.nexusstore.value.ValueConverter} for the very type of the component. It makes any scalar that a component may be,
 * but for enums.
 *
 * <pre>{@code
 * public final class MoneyConverter implements ValueConverter<Money, BigDecimal> { ... }
 *
 * @NexusEntity
 * record Product(@Id String id, @Convert(MoneyConverter.class) @Field(precision = 12, scale = 2) Money price) {}
 * }</pre>
 *
 * <p>{@code @Field} speaks of the stored value: its digits, its column, its index. The generated field can be asked whether
 * it is null and compared for equality, and has no order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Convert {

    /** Returns the converter. */
    Class<?> value();
}
