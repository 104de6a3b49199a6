package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the value that collects edits. */
final class TrackedWriter implements TypeWriter {

    private static final Set<String> TAKEN =
            Set.of("of", "current", "original", "hasChanges", "delta", "reset", "unchanged");

    @Override
    public TypeSpec write(Subject subject) {
        ClassName self = subject.names().tracked();
        TypeSpec.Builder type = subject.classBuilder(
                        self,
                        "Collects edits of one {@link $T}, which itself stays as it is. Not thread-safe.\n",
                        subject.type())
                .addField(subject.type(), "original", Modifier.PRIVATE, Modifier.FINAL)
                .addField(changesOf(subject), "changes", Modifier.PRIVATE)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(subject.type(), "original")
                        .addStatement("this.original = $T.requireNonNull(original, $S)", Objects.class, "original")
                        .addStatement("this.changes = unchanged(original)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("Starts to track an entity.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addParameter(subject.type(), "original")
                        .addStatement("return new $T(original)", self)
                        .build());
        for (ComponentModel component : subject.entity().editableComponents()) {
            type.addMethod(setter(subject, component));
        }
        addResults(subject, type);
        return type.addMethod(MethodSpec.methodBuilder("reset")
                        .addJavadoc("Forgets all edits.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("changes = unchanged(original)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("unchanged")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(changesOf(subject))
                        .addParameter(subject.type(), "original")
                        .addStatement(
                                "return $T.builder($T.class).baseVersion($L.versionOf(original))",
                                RuntimeTypes.DELTA_CHANGE,
                                subject.type(),
                                subject.model())
                        .build())
                .build();
    }

    private static MethodSpec setter(Subject subject, ComponentModel component) {
        String[] taken = {"original", "changes"};
        return MethodSpec.methodBuilder(subject.methodName(component, TAKEN))
                .addJavadoc("Sets {@code $L}.\n", component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(subject.names().tracked())
                .addParameter(subject.parameter(component, taken))
                .addStatement(EmbeddedDelta.change(
                        subject,
                        component,
                        subject.get("original", component),
                        EmbeddedDelta.demanded(
                                subject, component, CodeBlock.of("$L", Subject.parameterName(component, taken))),
                        "changes"))
                .addStatement("return this")
                .build();
    }

    private static void addResults(Subject subject, TypeSpec.Builder type) {
        ClassName delta = subject.names().delta();
        type.addMethod(MethodSpec.methodBuilder("current")
                        .addJavadoc("Returns the entity with all edits.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(subject.type())
                        .addStatement("return $L.apply(original, changes.build())", subject.model())
                        .build())
                .addMethod(MethodSpec.methodBuilder("original")
                        .addJavadoc("Returns the entity without any edit.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(subject.type())
                        .addStatement("return original")
                        .build())
                .addMethod(MethodSpec.methodBuilder("hasChanges")
                        .addJavadoc("Returns whether a field differs from the original.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.BOOLEAN)
                        .addStatement("return !changes.build().isEmpty()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("delta")
                        .addJavadoc("Returns what was edited, based on the version of the original.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(delta)
                        .addStatement("return $T.of(changes.build())", delta)
                        .build());
    }

    private static TypeName changesOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE.nestedClass("Builder"), subject.type());
    }
}
