package io.nexusstore.json;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Is shown what a value is made of, each part before what is in it. */
@FunctionalInterface
public interface PartVisitor {

    /**
     * Takes one part; a null only where that is admitted.
     *
     * @param place the kind of place: {@code []} for elements and for values of maps, {@code []<key>} for keys, {@code .city} for
     *     components, one behind the other, and empty text for the value itself
     * @param path where it is, from the value on: {@code [2].city}
     * @param part the part; of what is made of parts, possibly something that stands for it
     */
    void visit(String place, Supplier<String> path, @Nullable Object part);
}
