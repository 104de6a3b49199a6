package io.nexusstore.processor.read;

import com.google.auto.common.Visibility;
import io.nexusstore.processor.model.ShapeModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads how a type is declared. */
final class ShapeReader {

    private final Elements elements;

    ShapeReader(Elements elements) {
        this.elements = elements;
    }

    ShapeModel read(TypeElement type) {
        List<String> privateScopes = new ArrayList<>();
        boolean isDeprecated = false;
        boolean isForRemoval = false;
        for (Element scope = type; scope instanceof TypeElement; scope = scope.getEnclosingElement()) {
            if (scope.getModifiers().contains(Modifier.PRIVATE)) {
                privateScopes.add(scope.getSimpleName().toString());
            }
            isDeprecated |= elements.isDeprecated(scope);
            isForRemoval |= isForRemoval(scope);
        }
        return new ShapeModel(
                declaration(type),
                type.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                privateScopes,
                Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC,
                isDeprecated,
                isForRemoval);
    }

    private static boolean isForRemoval(Element scope) {
        Deprecated deprecated = scope.getAnnotation(Deprecated.class);
        return deprecated != null && deprecated.forRemoval();
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
