package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as an entity: a value with an identity that stores keep.
 *
 * <p>Exactly one component of the record carries {@link Id}; with {@link Embedded} it may be a record of several values.
 * Every component is persistent, with or without {@link Field}.
 *
 * <pre>{@code
 * @NexusEntity
 * record Customer(
 *         @Id(generated = true) @Nullable UUID id,
 *         @Field(unique = true, required = true) String email,
 *         @Field(maxLength = 80) @Nullable String name,
 *         @Version long version) {}
 * }</pre>
 *
 * <p>Beside {@code Customer} the processor writes, into the same package:
 *
 * <ul>
 *   <li>{@code CustomerFields}: typed field constants, {@code CustomerFields.EMAIL.eq("ada@example.org")};
 *   <li>{@code CustomerQuery}: a fluent query, {@code CustomerQuery.where().name().startsWith("A").limit(10)};
 *   <li>{@code CustomerDelta} and {@code CustomerTracked}: which fields changed, and a value that collects edits;
 *   <li>{@code CustomerBuilder}: a builder, {@code CustomerBuilder.from(customer).name("Ada").build()};
 *   <li>{@code CustomerValidator}: the checks that {@link Field}, {@link ValidatedBy} and the constraints of
 *       Jakarta Validation ask for;
 *   <li>{@code CustomerRepository}: all store operations and a finder for each unique or indexed field;
 *   <li>{@code Customer_Model}: what the runtime needs to read and write rows without reflection.
 * </ul>
 *
 * <p>Component types: {@code String}; {@code boolean}, {@code byte}, {@code short}, {@code int}, {@code long},
 * {@code float}, {@code double}, {@code char} and their boxes; {@code java.math.BigDecimal} with precision and scale;
 * {@code java.math.BigInteger}; enums; of {@code java.time} {@code Instant}, {@code LocalDate}, {@code LocalTime},
 * {@code LocalDateTime}, {@code OffsetDateTime} and {@code Duration}; {@code java.util.UUID}; {@code byte[]};
 * and {@code List}, {@code Set} and {@code Map} of all these and of records, stored as JSON. A record is stored as
 * {@link Embedded} columns or as {@link Json}, and any other type by a {@link Convert}er. What is none of these is a
 * compile error that names the type to use instead.
 *
 * <p>A component of a reference type may hold null, unless it is an {@link Id} that is not generated, is
 * {@link Field#required()}, or stands in a JSpecify {@code @NullMarked} scope without a {@code @Nullable}. A nearer
 * {@code @NullUnmarked} ends such a scope. Components with {@link Version}, {@link CreatedAt} or {@link UpdatedAt} may
 * be null in a value to be saved, since the store fills them; their columns are never null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NexusEntity {

    /**
     * Names the table, exactly as written and always quoted in SQL.
     *
     * <p>By default the naming strategy derives it from the record's simple name: {@code OrderLine} becomes
     * {@code order_line}.
     */
    String table() default "";

    /**
     * Numbers the shape of this entity, from 1 (the default) upwards.
     *
     * <p>Code can ask the generated model for it, {@code Customer_Model.INSTANCE.schemaVersion()}. It has no effect on
     * stored data yet.
     */
    int schemaVersion() default 1;

    /**
     * Replaces the stem of all generated type names.
     *
     * <p>By default the stem is the record's simple name, with the names of its enclosing types before it:
     * {@code Customer} yields {@code CustomerFields}, {@code Shop.Customer} yields {@code Shop_CustomerFields}.
     * {@code generatedName = "Client"} yields {@code ClientFields}. Use it when a generated name is already taken.
     */
    String generatedName() default "";
}
