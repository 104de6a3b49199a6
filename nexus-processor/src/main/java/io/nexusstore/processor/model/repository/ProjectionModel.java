package io.nexusstore.processor.model.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.Nullness;
import java.util.List;

/**
 * A record that a method returns instead of whole entities.
 *
 * @param type the record
 * @param name its name as users write it
 * @param components its components, in order
 */
public record ProjectionModel(ClassName type, String name, List<Component> components) {

    /** Copies the list. */
    public ProjectionModel {
        components = List.copyOf(components);
    }

    /**
     * One of its components.
     *
     * @param name its name
     * @param type its type, without annotations
     * @param written its type with {@code @Nullable} on those of its parts that are marked
     * @param display its type as users write it, without packages
     * @param nullness what its declaration says about null
     */
    public record Component(String name, TypeName type, TypeName written, String display, Nullness nullness) {

        /** Returns the type with its packages. */
        public String typeName() {
            return type.toString();
        }
    }
}
