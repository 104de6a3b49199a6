package io.nexusstore.processor.write.file;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.diagnostic.CompilationCode;
import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.ScopeModel;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryModel;
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
    private static final String SERVICE = "META-INF/services/" + RuntimeTypes.MODEL_PROVIDER.canonicalName();

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

    /** Stores the list of all repositories and the file that offers it as a service. */
    public Findings store(RepositoriesModel repositories, String module, TypeSpec type, String resource) {
        ClassName name = repositories.name();
        RepositoryModel first = repositories.repositories().get(0);
        try {
            write(module, name, type, false);
            Element[] origins = type.originatingElements().toArray(Element[]::new);
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, module, resource, origins);
            try (Writer writer = file.openWriter()) {
                writer.write(name.canonicalName() + "\n");
            }
            return Findings.none();
        } catch (FilerException taken) {
            return Findings.of(RepositoryCode.REPOSITORY_NAME_TAKEN, first.origin(), first.name(), name.simpleName());
        } catch (IOException failure) {
            return notWritten(first.origin(), name.canonicalName(), failure);
        }
    }

    /** Stores the list of all models and the file that offers it as a service; errors are located at the first entity. */
    public Findings store(ModelsModel models, String module, TypeSpec type, boolean hidesJavaLang) {
        List<EntityModel> entities = models.entities();
        ClassName name = models.name();
        EntityModel first = entities.get(0);
        try {
            write(module, name, type, hidesJavaLang);
            Element[] origins =
                    entities.stream().map(entity -> entity.origin().element()).toArray(Element[]::new);
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, module, SERVICE, origins);
            try (Writer writer = file.openWriter()) {
                writer.write(name.canonicalName() + "\n");
            }
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
