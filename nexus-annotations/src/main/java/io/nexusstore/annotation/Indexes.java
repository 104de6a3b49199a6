package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds the {@link Index} annotations of an entity that has several; the compiler writes it.
 *
 * <pre>{@code
 * @Index(fields = "country")
 * @Index(fields = "city")
 * record Place(@Id UUID id, String country, String city) {}
 * }</pre>
 *
 * <p>Two indexes are generated, just as if {@code @Indexes({@Index(...), @Index(...)})} had been written.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Indexes {

    /**
     * Lists the indexes.
     */
    Index[] value();
}
