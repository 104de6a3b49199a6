package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.TypeWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the typed change of some fields. */
final class DeltaWriter implements TypeWriter {

    private static final Set<String> TAKEN =
            Set.of("of", "between", "edit", "change", "isEmpty", "changed", "applyTo", "merge");

    @Override
    public TypeSpec write(Subject subject) {
        ClassName self = subject.names().delta();
        TypeSpec.Builder type = subject.classBuilder(
                        self,
                        "What changes in one {@link $T}: the typed face of a {@link $T}. Immutable.\n",
                        subject.type(),
                        RuntimeTypes.DELTA_CHANGE)
                .addField(changeOf(subject), "change", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(changeOf(subject), "change")
                        .addStatement("this.change = $T.requireNonNull(change, $S)", Objects.class, "change")
                        .build());
        addFactories(subject, type);
        addWhole(subject, type);
        for (FieldModel field : subject.entity().editableFields()) {
            type.addMethod(accessor(subject, field));
        }
        addUses(subject, type);
        addIdentity(subject, type);
        return type.addType(DeltaBuilderWriter.write(subject)).build();
    }

    private static void addFactories(Subject subject, TypeSpec.Builder type) {
        ClassName self = subject.names().delta();
        type.addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("Returns the typed face of a change.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addParameter(changeOf(subject), "change")
                        .addStatement("return new $T(change)", self)
                        .build())
                .addMethod(MethodSpec.methodBuilder("between")
                        .addJavadoc("Returns what changed between two states of one entity.\n\n")
                        .addJavadoc("@throws IllegalArgumentException when the ids differ\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addParameter(subject.type(), "before")
                        .addParameter(subject.type(), "after")
                        .addStatement("return new $T($L.diff(before, after))", self, subject.model())
                        .build())
                .addMethod(MethodSpec.methodBuilder("edit")
                        .addJavadoc("Starts a change of single fields whose old values do not matter.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(DeltaBuilderWriter.name(subject))
                        .addStatement("return new $T()", DeltaBuilderWriter.name(subject))
                        .build());
    }

    private static void addWhole(Subject subject, TypeSpec.Builder type) {
        type.addMethod(getter("change", changeOf(subject), "Returns the change as stores take it.", "change"))
                .addMethod(getter("isEmpty", TypeName.BOOLEAN, "Returns whether nothing changes.", "change.isEmpty()"))
                .addMethod(
                        getter("changed", RuntimeTypes.FIELD_SET, "Returns which fields change.", "change.changed()"));
    }

    private static MethodSpec getter(String name, TypeName returned, String doc, String result) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", doc)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addStatement("return $L", result)
                .build();
    }

    private static MethodSpec accessor(Subject subject, FieldModel field) {
        TypeName change = ParameterizedTypeName.get(RuntimeTypes.FIELD_CHANGE, subject.type());
        return MethodSpec.methodBuilder(subject.methodName(field, TAKEN))
                .addJavadoc("Returns the change of {@code $L}, or empty when it does not change.\n", field.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), change))
                .addStatement("return change.change($L)", subject.constant(field))
                .build();
    }

    private static void addUses(Subject subject, TypeSpec.Builder type) {
        ClassName self = subject.names().delta();
        type.addMethod(MethodSpec.methodBuilder("applyTo")
                        .addJavadoc("Returns the entity with the changes applied.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(subject.type())
                        .addParameter(subject.type(), "base")
                        .addStatement("return $L.apply(base, change)", subject.model())
                        .build())
                .addMethod(MethodSpec.methodBuilder("merge")
                        .addJavadoc("Returns these changes followed by later ones.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(self)
                        .addParameter(self, "later")
                        .addStatement("return new $T(change.merge(later.change))", self)
                        .build());
    }

    private static void addIdentity(Subject subject, TypeSpec.Builder type) {
        ClassName self = subject.names().delta();
        type.addMethod(MethodSpec.methodBuilder("equals")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.BOOLEAN)
                        .addParameter(Subject.nullable(ClassName.OBJECT), "other")
                        .addStatement("return other instanceof $T that && change.equals(that.change)", self)
                        .build())
                .addMethod(MethodSpec.methodBuilder("hashCode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(TypeName.INT)
                        .addStatement("return change.hashCode()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return change.toString()")
                        .build());
    }

    private static TypeName changeOf(Subject subject) {
        return ParameterizedTypeName.get(RuntimeTypes.DELTA_CHANGE, subject.type());
    }
}
