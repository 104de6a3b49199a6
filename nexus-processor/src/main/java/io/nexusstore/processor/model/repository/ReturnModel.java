package io.nexusstore.processor.model.repository;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repository's method returns.
 *
 * @param written the type as the implementation repeats it, nullable where it says so
 * @param display the type as users write it, without packages
 * @param containers the known types around the values, the outermost first
 * @param element the type of the values, without annotations
 * @param isNullable whether the method says that it may return null
 * @param projection the element where it is a record other than the entity, or null
 */
public record ReturnModel(
        TypeName written,
        String display,
        List<Container> containers,
        TypeName element,
        boolean isNullable,
        @Nullable ProjectionModel projection) {

    /** Copies the list. */
    public ReturnModel {
        containers = List.copyOf(containers);
    }

    /** Returns the type of the values with its packages. */
    public String elementName() {
        return element.toString();
    }

    /** Returns whether these are the containers. */
    public boolean isIn(Container... wanted) {
        return containers.equals(List.of(wanted));
    }
}
