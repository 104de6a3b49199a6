package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the components of a component that is a record itself, each in a column of its own.
 *
 * <p>The record is any that generated code can reach: nested, in another package, in another module. Its components may
 * carry {@link Field}, and may be embedded themselves.
 *
 * <pre>{@code
 * record Address(@Field(required = true, maxLength = 80) String city, @Field(column = "zip") String postcode) {}
 *
 * @NexusEntity
 * record Customer(@Id UUID id, @Embedded Address home, @Embedded(prefix = "bill_") Address billing) {}
 * }</pre>
 *
 * <p>The table of {@code Customer} has the columns {@code home_city}, {@code home_zip}, {@code bill_city} and
 * {@code bill_zip}. Fields, conditions, orders, indexes and violations know {@code home.city} and its like:
 * {@code CustomerFields.HOME_CITY}, {@code CustomerQuery.where().homeCity().eq("Turin")},
 * {@code @Index(fields = "home.city")}. Builder, withers and tracked values set {@code home} as a whole.
 *
 * <p>By the rules of all components, an embedded one may hold null unless it is {@link Field#required()} or stands in a
 * {@code @NullMarked} scope without {@code @Nullable}. One that may hold null needs a component that is never null in a
 * record that is there, such as {@code city}: null in its column says that there is no record.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Embedded {

    /**
     * Stands before the column names of the record's components; {@code {name}} in it stands for this component's name
     * as columns spell it. By default that name and an underscore, so that {@code home} gives {@code home_city}.
     *
     * <p>Empty for the bare names. Any other than the default fixes the names, whatever the naming strategy is.
     */
    String prefix() default "{name}_";
}
