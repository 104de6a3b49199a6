package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an index over one or more components of an entity; repeat it for more indexes.
 *
 * <pre>{@code
 * @NexusEntity
 * @Index(fields = {"country", "city"})
 * @Index(fields = {"owner", "label"}, unique = true, name = "one_label_per_owner")
 * record Place(@Id UUID id, String country, String city, String owner, String label) {}
 * }</pre>
 *
 * <p>The generated model of {@code Place} lists both indexes, so that the schema is created with them and checked for
 * them. A name in {@code fields} that is no component of the record is a compile error.
 *
 * <p>A string component of an index takes at most 191 code points unless {@link Field#maxLength()} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Indexes.class)
public @interface Index {

    /**
     * Names the record components to index, in order of the index; at least one, none twice.
     */
    String[] fields();

    /**
     * Keeps the combination of values unique among all rows when true. False by default.
     *
     * <p>A combination with a null in it equals no other one.
     */
    boolean unique() default false;

    /**
     * Names the index in the database. By default the name is made of the table's and the columns' names.
     */
    String name() default "";
}
