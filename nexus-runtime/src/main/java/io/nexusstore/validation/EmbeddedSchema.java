package io.nexusstore.validation;

import io.nexusstore.value.ValueSource;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record in an entity whose components are fields of their own, with names that begin with its own.
 *
 * @param name the name of the record component, as a path where it is itself embedded
 * @param isRequired whether null is refused where the record around it is there
 * @param type the record
 * @param reader makes the record of the values of the entity's fields, or null where it is not there
 * @param parts gives the components of a record of that type, in order
 */
public record EmbeddedSchema(
        String name,
        boolean isRequired,
        Class<?> type,
        Function<ValueSource, ? extends @Nullable Object> reader,
        Function<Object, @Nullable Object[]> parts) {

    /** Checks that everything is given. */
    public EmbeddedSchema {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(parts, "parts");
    }

    static <E> EmbeddedSchema of(
            String name,
            boolean isRequired,
            Class<? super E> type,
            Function<ValueSource, ? extends @Nullable E> reader,
            Function<E, @Nullable Object[]> parts) {
        @SuppressWarnings("unchecked") // asked only of objects of the type, whose type arguments every record of it has
        Function<Object, @Nullable Object[]> ofAny = record -> parts.apply((E) record);
        return new EmbeddedSchema(name, isRequired, type, reader, ofAny);
    }
}
