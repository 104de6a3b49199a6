package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.CompilationCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads whether a module offers its models. */
final class ModuleReader {

    private static final String REPOSITORIES = "io.nexusstore.store.RepositoryProvider";
    private static final String SERVICE = "io.nexusstore.generated.ModelProvider";

    private final Elements elements;

    /** Creates a reader over the compiler's elements. */
    ModuleReader(Elements elements) {
        this.elements = elements;
    }

    /** Returns a finding when the models belong to a named module that does not offer them. */
    Findings findMissingProvision(ModelsModel models) {
        ModuleElement module = elements.getModuleElement(models.module());
        if (module == null || module.isUnnamed() || isProvided(module, SERVICE, models.qualifiedName())) {
            return Findings.none();
        }
        return Findings.of(
                CompilationCode.MODELS_NOT_PROVIDED,
                Origin.of(module),
                module.getQualifiedName(),
                SERVICE,
                models.qualifiedName());
    }

    /** Returns a finding when the repositories belong to a named module that does not offer them. */
    Findings findMissingProvision(RepositoriesModel repositories) {
        ModuleElement module = elements.getModuleElement(repositories.module());
        String name = repositories.name().canonicalName();
        if (module == null || module.isUnnamed() || isProvided(module, REPOSITORIES, name)) {
            return Findings.none();
        }
        return Findings.of(
                CompilationCode.REPOSITORIES_NOT_PROVIDED,
                Origin.of(module),
                module.getQualifiedName(),
                REPOSITORIES,
                name);
    }

    private static boolean isProvided(ModuleElement module, String service, String provider) {
        for (ProvidesDirective directive : ElementFilter.providesIn(module.getDirectives())) {
            if (directive.getService().getQualifiedName().contentEquals(service)
                    && directive.getImplementations().stream()
                            .anyMatch(type -> type.getQualifiedName().contentEquals(provider))) {
                return true;
            }
        }
        return false;
    }
}
