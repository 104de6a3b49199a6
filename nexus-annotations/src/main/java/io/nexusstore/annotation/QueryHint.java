package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a method of a {@link NexusRepository} what its name cannot say.
 *
 * <pre>{@code
 * @QueryHint(
 *         where = "status = :status and (age < :young or age > :old)",
 *         orderBy = "age desc, name",
 *         limit = ":most")
 * List<Customer> findExtremes(Status status, int young, int old, int most);
 * }</pre>
 *
 * <p>The texts are read at compile time, checked against components and parameters, and become the same code as a name
 * would; no text is evaluated at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface QueryHint {

    /**
     * The condition; with it, the method's name behind the verb is free.
     *
     * <p>{@code and} binds tighter than {@code or}, {@code not} tighter than both. A comparison is a component, then
     * {@code = != < <= > >=}, {@code in}, {@code not in}, {@code starts with}, {@code ends with} or {@code contains} and a parameter such as
     * {@code :status}, behind text also with {@code ignoring case} before the operator; {@code between :low and :high}; {@code is null}, {@code is not null}, {@code is true} or {@code is false}.
     */
    String where() default "";

    /**
     * The keys of order, the most significant first, joined by commas.
     *
     * <p>Each is a component, with {@code ignoring case} where it is text, then {@code asc} (the default) or {@code desc}, then
     * {@code nulls first} or {@code nulls last} where null should come elsewhere than first ascending and last descending.
     */
    String orderBy() default "";

    /** The greatest number of results: a number, or a parameter of type {@code int} or {@code long} such as {@code :most}. */
    String limit() default "";
}
