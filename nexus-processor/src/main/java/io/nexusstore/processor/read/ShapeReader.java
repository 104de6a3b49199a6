package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.ShapeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads how a type is declared. */
final class ShapeReader {

    private ShapeReader() {}

    static ShapeModel read(TypeElement type, Deprecation ofConstructor, boolean hasWrittenConstructor) {
        List<String> privateScopes = new ArrayList<>();
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            if (scope.getModifiers().contains(Modifier.PRIVATE)) {
                privateScopes.add(scope.getSimpleName().toString());
            }
        }
        return new ShapeModel(
                declaration(type),
                type.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                privateScopes,
                isPublic(type),
                hasRivalConstructor(type),
                hasWrittenConstructor,
                DeprecationReader.ofScopes(type),
                ofConstructor);
    }

    /** Returns whether every package can name the type. */
    static boolean isPublic(TypeElement type) {
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            if (!scope.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether there is another constructor with as many parameters as components. */
    static boolean hasRivalConstructor(TypeElement type) {
        int components = type.getRecordComponents().size();
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .filter(constructor -> constructor.getParameters().size() == components)
                        .count()
                > 1;
    }

    private static String declaration(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> ShapeModel.RECORD;
            case ENUM -> "an enum";
            case INTERFACE -> "an interface";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "a class";
        };
    }
}
