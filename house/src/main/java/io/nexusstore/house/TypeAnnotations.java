package io.nexusstore.house;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;

/** The nullness annotations on the types of one declaration, each found by its place. */
final class TypeAnnotations {

    private static final Set<String> SHOWN = Set.of("Nullable", "NonNull");

    private final Map<Place, String> texts = new HashMap<>();

    void add(int typeReference, @Nullable TypePath path, String descriptor) {
        String name = Type.getType(descriptor).getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (SHOWN.contains(simple)) {
            texts.merge(
                    new Place(target(new TypeReference(typeReference)), path == null ? "" : path.toString()),
                    "@" + simple + " ",
                    String::concat);
        }
    }

    /** The annotations at a place, each followed by a space; empty where there is none. */
    String at(int target, String path) {
        return texts.getOrDefault(new Place(target, path), "");
    }

    static int result() {
        return target(TypeReference.newTypeReference(TypeReference.METHOD_RETURN));
    }

    static int field() {
        return target(TypeReference.newTypeReference(TypeReference.FIELD));
    }

    static int parameter(int index) {
        return target(TypeReference.newFormalParameterReference(index));
    }

    static int parent(int index) {
        return target(TypeReference.newSuperTypeReference(index));
    }

    static int bound(boolean ofMethod, int parameter, int index) {
        int sort = ofMethod ? TypeReference.METHOD_TYPE_PARAMETER_BOUND : TypeReference.CLASS_TYPE_PARAMETER_BOUND;
        return target(TypeReference.newTypeParameterBoundReference(sort, parameter, index));
    }

    private static int target(TypeReference reference) {
        return reference.getValue();
    }

    /** A type within a declaration, and the way into it: array elements, type arguments, bounds of wildcards. */
    private record Place(int target, String path) {}
}
