package io.nexusstore.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether the accessors of a record are what the language demands of them.
 *
 * <p>Where they are not, javac says so itself, in words of its own, and generated code could not call them.
 */
final class AccessorReader {

    /** The names that no component may have, since their accessors would be methods of {@link Object}. */
    private static final List<String> ILLEGAL =
            List.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Types types;

    /** Creates a reader over the compiler's types. */
    AccessorReader(Types types) {
        this.types = types;
    }

    /** Returns whether javac accepts the component's name and accessor, provided that its type exists. */
    boolean isSound(RecordComponentElement component) {
        // javac gives components of illegal names no accessor
        @Nullable ExecutableElement accessor = component.getAccessor();
        return accessor != null
                && !ILLEGAL.contains(component.getSimpleName().toString())
                && types.isSameType(accessor.getReturnType(), component.asType())
                && accessor.getModifiers().contains(Modifier.PUBLIC)
                && !accessor.getModifiers().contains(Modifier.STATIC)
                && accessor.getTypeParameters().isEmpty()
                && accessor.getThrownTypes().isEmpty();
    }
}
