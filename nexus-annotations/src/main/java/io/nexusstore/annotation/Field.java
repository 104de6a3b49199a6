package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of an entity: its column and the values it accepts.
 *
 * <p>A component without this annotation is persistent with all defaults.
 *
 * <pre>{@code
 * @NexusEntity
 * record Product(
 *         @Id String sku,
 *         @Field(required = true, minLength = 1, maxLength = 120) String title,
 *         @Field(column = "price_cents", min = "0") long price,
 *         @Field(pattern = "[a-z]+(-[a-z]+)*", unique = true) String slug) {}
 * }</pre>
 *
 * <p>The limits become straight-line checks in the generated {@code ProductValidator}, which runs before every save;
 * each breach names the field and the rule. {@code unique} and {@code indexed} become indexes of the table, and finders
 * in the generated repository: {@code ProductRepository.of(nexus).findBySlug("blue-pen")}. A limit that does not suit
 * the component's type is a compile error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
// FIELD only because javac 17 cannot point an error at a component, but can at the field behind it.
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Field {

    /**
     * Names the column, exactly as written and always quoted in SQL.
     *
     * <p>By default the naming strategy derives it from the component's name: {@code createdBy} becomes
     * {@code created_by}.
     */
    String column() default "";

    /**
     * Refuses null when true; the column is then never null. False by default.
     */
    boolean required() default false;

    /**
     * Limits the length from above, inclusive: code points of a {@code String}, bytes of a {@code byte[]}.
     *
     * <p>-1, the default, means no limit, except for ids and for indexed, unique or case-folded strings, which then take at most 191
     * code points.
     */
    int maxLength() default -1;

    /**
     * Limits the length from below, inclusive: code points of a {@code String}, bytes of a {@code byte[]}. 0 by
     * default.
     *
     * <p>Null has no length: it is refused by {@link #required()}, not by this limit.
     */
    int minLength() default 0;

    /**
     * Limits a number, a date, a time or a duration from below, inclusive; empty, the default, means no limit.
     *
     * <p>Written as a decimal number ({@code "-1.5"}) or as ISO-8601 text: {@code "2020-01-01T00:00:00Z"} for an
     * {@code Instant}, {@code "2020-01-31"} for a {@code LocalDate}, {@code "PT15M"} for a {@code Duration}.
     */
    String min() default "";

    /**
     * Limits a number, a date, a time or a duration from above, inclusive; empty, the default, means no limit.
     *
     * <p>Written as a decimal number ({@code "99.9"}) or as ISO-8601 text, as for {@link #min()}.
     */
    String max() default "";

    /**
     * Gives the greatest number of digits of a {@code BigDecimal}, which must have one, or of a {@code BigInteger},
     * which has 38 otherwise; from 1 to 65. -1, the default, means none given.
     *
     * <p>A {@code BigDecimal} with {@code precision = 10, scale = 2} holds numbers up to 99999999.99. Numbers with more
     * digits are refused, never rounded.
     */
    int precision() default -1;

    /**
     * Gives how many digits of a {@code BigDecimal} stand behind the point, from 0 to its precision and at most 38; a
     * {@code BigDecimal} must have one. -1, the default, means none given.
     *
     * <p>Values are stored, and come back, with exactly this scale: 1.5 comes back as 1.50 where it is 2.
     */
    int scale() default -1;

    /**
     * Demands that a {@code String} matches this {@link java.util.regex.Pattern} as a whole; empty, the default, means
     * no demand.
     */
    String pattern() default "";

    /**
     * Keeps the value unique among all rows of the entity when true, by a unique index. False by default.
     *
     * <p>Any number of rows may hold null. The repository gains a finder for at most one entity.
     */
    boolean unique() default false;

    /**
     * Adds an index on this column when true. False by default; needless beside {@link #unique()}.
     *
     * <p>The repository gains a finder for any number of entities. For an index over several columns see {@link Index}.
     */
    boolean indexed() default false;

    /**
     * Lets an index serve queries that ignore the case of a {@code String}, when true. False by default.
     *
     * <p>SQL databases then keep the text with A to Z as a to z in a column of their own, which has the name of this one
     * and {@code _folded} behind it, and an index on it. A string without {@link #maxLength()} takes at most 191 code
     * points.
     */
    boolean caseFolded() default false;
}
