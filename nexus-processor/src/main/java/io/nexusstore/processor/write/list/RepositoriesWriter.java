package io.nexusstore.processor.write.list;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.GeneratedMark;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.LintMarks;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.file.SourceSink;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes lists of the repositories of a module, and the file that offers them to the runtime. */
public final class RepositoriesWriter {

    private final SourceSink sink;

    /** Creates a writer into the given sink. */
    public RepositoriesWriter(SourceSink sink) {
        this.sink = sink;
    }

    /** Returns whether the list is an earlier output of this very compilation, rather than another module's. */
    public boolean isOwn(RepositoriesModel repositories) {
        return sink.hasClassFile(repositories.module(), repositories.name());
    }

    /**
     * Writes a list; returns what kept it from being stored.
     *
     * @param isOneOfSeveral whether javac compiles several modules, so that it must be told which one is meant
     */
    public Findings write(RepositoriesModel repositories, boolean isOneOfSeveral) {
        return sink.store(repositories, isOneOfSeveral ? repositories.module() + "/" : "", type(repositories));
    }

    /** Writes the file that offers all lists of a module; returns what kept it from being stored. */
    public Findings offer(List<RepositoriesModel> lists, boolean isOneOfSeveral) {
        return sink.offerRepositories(lists, isOneOfSeveral ? lists.get(0).module() + "/" : "");
    }

    private static TypeSpec type(RepositoriesModel listed) {
        List<RepositoryOutline> repositories = listed.repositories();
        TypeSpec.Builder type = TypeSpec.classBuilder(listed.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Lists the repositories of this module for {@link $T}.\n", RuntimeTypes.NEXUS);
        repositories.forEach(
                repository -> type.addOriginatingElement(repository.origin().element()));
        if (repositories.get(0).isMarked()) {
            type.addAnnotation(GeneratedMark.by(GeneratedMark.MODELS_PROCESSOR));
        }
        LintMarks.addForRepositories(repositories, type);
        return type.addAnnotation(RuntimeTypes.NULL_MARKED)
                .addSuperinterface(RuntimeTypes.REPOSITORY_PROVIDER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Creates the list, for the service loader.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(factories(repositories))
                .build();
    }

    private static MethodSpec factories(List<RepositoryOutline> repositories) {
        ParameterizedTypeName factory =
                ParameterizedTypeName.get(RuntimeTypes.REPOSITORY_FACTORY, WildcardTypeName.subtypeOf(Object.class));
        List<CodeBlock> factories = repositories.stream()
                .map(repository -> CodeBlock.of(
                        "new $T<>($T.class, $T::of)",
                        RuntimeTypes.REPOSITORY_FACTORY,
                        repository.type(),
                        repository.implementation()))
                .toList();
        return ContractMethods.implementing("repositories")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), factory))
                .addStatement("return $T.of($L)", List.class, Layout.arguments(factories))
                .build();
    }
}
