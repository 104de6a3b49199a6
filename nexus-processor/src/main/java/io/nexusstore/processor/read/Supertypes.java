package io.nexusstore.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What a type extends and implements, near and far, with the type arguments that it gives. */
final class Supertypes {

    private Supertypes() {}

    /** Returns all of them, each before its own. */
    static List<DeclaredType> of(TypeMirror type, Types types) {
        List<DeclaredType> found = new ArrayList<>();
        add(type, types, found);
        return found;
    }

    /** Returns what the type gives to the parameters of an interface, nothing when it does not implement it or gives none. */
    static List<? extends TypeMirror> arguments(DeclaredType type, String contract, Types types) {
        return Stream.concat(Stream.of(type), of(type, types).stream())
                .filter(each ->
                        ((TypeElement) each.asElement()).getQualifiedName().contentEquals(contract))
                .findFirst()
                .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
                .orElse(List.of());
    }

    private static void add(TypeMirror type, Types types, List<DeclaredType> found) {
        for (TypeMirror supertype : types.directSupertypes(type)) {
            if (supertype instanceof DeclaredType declared) {
                found.add(declared);
                add(declared, types, found);
            }
        }
    }
}
