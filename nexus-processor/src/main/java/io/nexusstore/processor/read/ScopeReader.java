package io.nexusstore.processor.read;

import io.nexusstore.processor.model.ScopeModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what generated code sees around an entity. */
final class ScopeReader {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    /** What generated code uses without an import, beside the types of components. */
    static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Deprecated",
            "Double",
            "Float",
            "IllegalArgumentException",
            "IllegalStateException",
            "IndexOutOfBoundsException",
            "Integer",
            "Iterable",
            "Long",
            "Object",
            "Override",
            "RuntimeException",
            "SafeVarargs",
            "Short",
            "String",
            "StringBuilder",
            "SuppressWarnings",
            "Void");

    private final Elements elements;

    /** The answers of this round; looking for a type that does not exist takes long, and entities share packages. */
    private final SortedMap<String, Boolean> known = new TreeMap<>();

    ScopeReader(Elements elements) {
        this.elements = elements;
    }

    /** Forgets what was visible in the round before: other processors may have written types since. */
    void beginRound() {
        known.clear();
    }

    ScopeModel read(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return new ScopeModel(
                isVisible(module, GENERATED),
                module.getQualifiedName().toString(),
                hidesJavaLang(module, elements.getPackageOf(type).toString(), javaLang(type)));
    }

    /** Returns whether public types beside this one can be marked as generated. */
    boolean canMark(TypeElement type) {
        ModuleElement module = elements.getModuleOf(type);
        return module.isUnnamed() && isVisible(module, GENERATED);
    }

    /** Returns whether a type of the package has the name of one that generated code uses from {@code java.lang}. */
    boolean hidesJavaLang(String moduleName, String packageName) {
        @Nullable ModuleElement module = elements.getModuleElement(moduleName);
        return module != null && hidesJavaLang(module, packageName, JAVA_LANG);
    }

    private boolean hidesJavaLang(ModuleElement module, String packageName, Collection<String> names) {
        return names.stream().anyMatch(name -> isVisible(module, packageName + "." + name));
    }

    private static SortedSet<String> javaLang(TypeElement type) {
        SortedSet<String> names = new TreeSet<>(JAVA_LANG);
        type.getRecordComponents().forEach(component -> addJavaLang(component.asType(), names));
        return names;
    }

    /** Adds what a type uses from {@code java.lang}; {@code Thread} for {@code Thread.State}. */
    private static void addJavaLang(TypeMirror type, Set<String> names) {
        if (type instanceof ArrayType array) {
            addJavaLang(array.getComponentType(), names);
        } else if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> addJavaLang(argument, names));
            Element outermost = declared.asElement();
            while (outermost.getEnclosingElement() instanceof TypeElement outer) {
                outermost = outer;
            }
            if (outermost.getEnclosingElement() instanceof PackageElement scope
                    && scope.getQualifiedName().contentEquals("java.lang")) {
                names.add(outermost.getSimpleName().toString());
            }
        }
    }

    private boolean isVisible(ModuleElement module, String qualifiedName) {
        return known.computeIfAbsent(
                module.getQualifiedName() + "/" + qualifiedName,
                key -> elements.getTypeElement(module, qualifiedName) != null);
    }
}
