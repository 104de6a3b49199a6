package io.nexusstore.processor.read;

import io.nexusstore.processor.model.ScopeModel;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what generated code sees around an entity. */
final class ScopeReader {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    /** What generated code uses without an import. */
    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Deprecated",
            "Double",
            "Float",
            "IndexOutOfBoundsException",
            "Integer",
            "Iterable",
            "Long",
            "Object",
            "Override",
            "SafeVarargs",
            "Short",
            "String",
            "SuppressWarnings");

    private final Elements elements;

    ScopeReader(Elements elements) {
        this.elements = elements;
    }

    ScopeModel read(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        String prefix = elements.getPackageOf(type).getQualifiedName() + ".";
        return new ScopeModel(
                isVisible(module, GENERATED),
                module.getQualifiedName().toString(),
                JAVA_LANG.stream().anyMatch(name -> isVisible(module, prefix + name)));
    }

    private boolean isVisible(ModuleElement module, String qualifiedName) {
        return elements.getTypeElement(module, qualifiedName) != null;
    }
}
