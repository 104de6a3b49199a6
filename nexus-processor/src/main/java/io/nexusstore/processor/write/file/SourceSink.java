package io.nexusstore.processor.write.file;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.diagnostic.CompilationCode;
import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.ScopeModel;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import io.nexusstore.processor.write.code.RuntimeTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Stores generated files; nothing else does. */
public final class SourceSink {

    private static final String INDENT = "    ";
    private static final String SERVICES = "META-INF/services/";
    private static final String MODELS = SERVICES + RuntimeTypes.MODEL_PROVIDER.canonicalName();
    private static final String REPOSITORIES = SERVICES + RuntimeTypes.REPOSITORY_PROVIDER.canonicalName();

    private final Filer filer;

    /** Creates a sink that stores through the given filer. */
    public SourceSink(Filer filer) {
        this.filer = Objects.requireNonNull(filer, "filer");
    }

    /** Stores a type that is generated for one entity. */
    public Findings store(EntityModel entity, ClassName name, TypeSpec type) {
        try {
            store(entity.scope(), name, type);
            return Findings.none();
        } catch (FilerException taken) {
            return Findings.of(
                    EntityCode.NAME_TAKEN,
                    entity.annotation(),
                    entity.name(),
                    name.simpleName(),
                    "that type already exists");
        } catch (IOException failure) {
            return notWritten(entity.origin(), name.canonicalName(), failure);
        }
    }

    /** Stores the implementation of a repository. */
    public Findings store(RepositoryModel repository, TypeSpec type) {
        ClassName name = repository.implementation();
        try {
            store(repository.scope(), name, type);
            return Findings.none();
        } catch (FilerException taken) {
            return Findings.of(
                    RepositoryCode.REPOSITORY_NAME_TAKEN,
                    repository.generatedName().origin(),
                    repository.name(),
                    name.simpleName());
        } catch (IOException failure) {
            return notWritten(repository.origin(), name.canonicalName(), failure);
        }
    }

    /** Stores a list of repositories. */
    public Findings store(RepositoriesModel repositories, String module, TypeSpec type) {
        ClassName name = repositories.name();
        RepositoryOutline first = repositories.repositories().get(0);
        try {
            write(module, name, type, false);
            return Findings.none();
        } catch (FilerException taken) {
            return Findings.of(
                    RepositoryCode.REPOSITORY_NAME_TAKEN, first.annotation(), first.name(), name.simpleName());
        } catch (IOException failure) {
            return notWritten(first.origin(), name.canonicalName(), failure);
        }
    }

    /** Stores a list of models; errors are located at the first entity. */
    public Findings store(ModelsModel models, String module, TypeSpec type, boolean hidesJavaLang) {
        ClassName name = models.name();
        EntityOutline first = models.entities().get(0);
        try {
            write(module, name, type, hidesJavaLang);
            return Findings.none();
        } catch (FilerException taken) {
            return Findings.of(
                    EntityCode.NAME_TAKEN,
                    first.annotation(),
                    first.name(),
                    name.simpleName(),
                    "that type already exists");
        } catch (IOException failure) {
            return notWritten(first.origin(), name.canonicalName(), failure);
        }
    }

    /** Stores the file that offers lists of models as a service; errors are located at the first entity. */
    public Findings offer(List<ModelsModel> lists, String module) {
        List<Origin> origins = lists.stream()
                .flatMap(models -> models.entities().stream())
                .map(EntityOutline::origin)
                .toList();
        return offer(
                MODELS, module, lists.stream().map(ModelsModel::qualifiedName).toList(), origins);
    }

    /** Stores the file that offers lists of repositories as a service; errors are located at the first one. */
    public Findings offerRepositories(List<RepositoriesModel> lists, String module) {
        List<Origin> origins = lists.stream()
                .flatMap(repositories -> repositories.repositories().stream())
                .map(RepositoryOutline::origin)
                .toList();
        return offer(
                REPOSITORIES,
                module,
                lists.stream().map(list -> list.name().canonicalName()).toList(),
                origins);
    }

    private Findings offer(String service, String module, List<String> providers, List<Origin> origins) {
        Element[] elements = origins.stream().map(Origin::element).toArray(Element[]::new);
        try {
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, module, service, elements);
            try (Writer writer = file.openWriter()) {
                for (String provider : providers) {
                    writer.write(provider + "\n");
                }
            }
            return Findings.none();
        } catch (IOException failure) {
            return notWritten(origins.get(0), service, failure);
        }
    }

    /** Returns whether an earlier compilation into the same directory stored the type. */
    public boolean hasClassFile(String module, ClassName name) {
        return isStored(name.packageName(), name)
                || (!module.isEmpty() && isStored(module + "/" + name.packageName(), name));
    }

    private boolean isStored(String modulePackage, ClassName name) {
        try {
            FileObject file =
                    filer.getResource(StandardLocation.CLASS_OUTPUT, modulePackage, name.simpleName() + ".class");
            try (InputStream stream = file.openInputStream()) {
                return stream.read() >= 0;
            }
        } catch (IOException absent) {
            return false;
        }
    }

    /** Stores a type in the module of its package, which javac must be told when several modules have one of that name. */
    private void store(ScopeModel scope, ClassName name, TypeSpec type) throws IOException {
        try {
            write("", name, type, scope.hidesJavaLang());
        } catch (FilerException refusal) {
            if (scope.module().isEmpty()) {
                throw refusal;
            }
            write(scope.module() + "/", name, type, scope.hidesJavaLang());
        }
    }

    private void write(String module, ClassName name, TypeSpec type, boolean importsJavaLang) throws IOException {
        String source = JavaFile.builder(name.packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(!importsJavaLang)
                .build()
                .toString();
        Element[] origins = type.originatingElements().toArray(Element[]::new);
        try (Writer writer =
                filer.createSourceFile(module + name.canonicalName(), origins).openWriter()) {
            writer.write(SourceLayout.of(source));
        }
    }

    private static Findings notWritten(Origin origin, String file, IOException failure) {
        return Findings.of(CompilationCode.NOT_WRITTEN, origin, file, String.valueOf(failure.getMessage()));
    }
}
