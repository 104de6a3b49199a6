package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.CompilationCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.Origin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads whether what generated code is made of can be seen from an entity. */
final class RuntimeReader {

    private static final List<Library> LIBRARIES = List.of(
            new Library("io.nexusstore.generated.EntityModel", "nexus-runtime", "io.nexusstore"),
            new Library("reactor.core.publisher.Mono", "reactor-core", "reactor.core"),
            new Library("org.jspecify.annotations.NullMarked", "jspecify", "org.jspecify"));

    private final Elements elements;

    /** The modules that see everything in this round. */
    private final Set<String> complete = new TreeSet<>();

    /** Creates a reader over the compiler's elements. */
    RuntimeReader(Elements elements) {
        this.elements = elements;
    }

    /** Forgets what was visible in the round before. */
    void beginRound() {
        complete.clear();
    }

    /** Returns a finding for the first library that is missing, if any. */
    Findings findMissing(TypeElement entity) {
        ModuleElement module = elements.getModuleOf(entity);
        if (complete.contains(module.getQualifiedName().toString())) {
            return Findings.none();
        }
        for (Library library : LIBRARIES) {
            if (elements.getTypeElement(module, library.type()) == null) {
                return module.isUnnamed()
                        ? Findings.of(
                                CompilationCode.RUNTIME_MISSING,
                                Origin.of(entity),
                                entity.getSimpleName(),
                                library.artifact())
                        : Findings.of(
                                CompilationCode.MODULE_NOT_READ,
                                Origin.of(module),
                                module.getQualifiedName(),
                                library.artifact(),
                                library.module());
            }
        }
        complete.add(module.getQualifiedName().toString());
        return Findings.none();
    }

    /**
     * Something that generated code uses.
     *
     * @param type a type in it
     * @param artifact its jar
     * @param module its module
     */
    private record Library(String type, String artifact, String module) {}
}
