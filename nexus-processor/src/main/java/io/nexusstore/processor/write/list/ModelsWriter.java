package io.nexusstore.processor.write.list;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.GeneratedMark;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.LintMarks;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.file.SourceSink;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes lists of the models of a module, and the file that offers them to the runtime. */
public final class ModelsWriter {

    private final SourceSink sink;

    /** Creates a writer into the given sink. */
    public ModelsWriter(SourceSink sink) {
        this.sink = sink;
    }

    /** Returns whether the list is an earlier output of this very compilation, rather than another module's. */
    public boolean isOwn(ModelsModel models) {
        return sink.hasClassFile(models.module(), models.name());
    }

    /**
     * Writes a list; returns what kept it from being stored.
     *
     * @param isOneOfSeveral whether javac compiles several modules, so that it must be told which one is meant
     * @param hidesJavaLang whether a type beside the list has the name of one that it uses from {@code java.lang}
     */
    public Findings write(ModelsModel models, boolean isOneOfSeveral, boolean hidesJavaLang) {
        return sink.store(models, isOneOfSeveral ? models.module() + "/" : "", type(models), hidesJavaLang);
    }

    /** Writes the file that offers all lists of a module; returns what kept it from being stored. */
    public Findings offer(List<ModelsModel> lists, boolean isOneOfSeveral) {
        return sink.offer(lists, isOneOfSeveral ? lists.get(0).module() + "/" : "");
    }

    private static TypeSpec type(ModelsModel models) {
        TypeSpec.Builder type = TypeSpec.classBuilder(models.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Lists the models of this module's entities for {@link $T}.\n", RuntimeTypes.NEXUS);
        models.entities()
                .forEach(entity -> type.addOriginatingElement(entity.origin().element()));
        if (models.entities().get(0).isMarked()) {
            type.addAnnotation(GeneratedMark.by(GeneratedMark.MODELS_PROCESSOR));
        }
        LintMarks.addForModels(models.entities(), type);
        return type.addAnnotation(RuntimeTypes.NULL_MARKED)
                .addSuperinterface(RuntimeTypes.MODEL_PROVIDER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(
                                "Creates the list, for the builder of {@link $T} and for the service loader.\n",
                                RuntimeTypes.NEXUS)
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(models(models.entities()))
                .build();
    }

    private static MethodSpec models(List<EntityOutline> entities) {
        ParameterizedTypeName model = ParameterizedTypeName.get(
                RuntimeTypes.ENTITY_MODEL,
                WildcardTypeName.subtypeOf(Object.class),
                WildcardTypeName.subtypeOf(Object.class));
        List<CodeBlock> instances = entities.stream()
                .map(entity -> CodeBlock.of("$T.INSTANCE", entity.model()))
                .toList();
        return ContractMethods.implementing("models")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), model))
                .addStatement("return $T.of($L)", List.class, Layout.arguments(instances))
                .build();
    }
}
