package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexPlan;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Adds what describes table, columns and indexes. */
final class AddFacts implements Rule {

    private static final int NONE = -1;
    private static final TypeName POSITIONS = ParameterizedTypeName.get(List.class, Integer.class);

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addField(facts(RuntimeTypes.FIELD_FACTS, "FIELDS", fields(subject)))
                .addField(facts(RuntimeTypes.INDEX_FACTS, "INDEXES", indexes(subject)))
                .addField(idFields(subject));
        TypeName entityClass = ParameterizedTypeName.get(ClassName.get(Class.class), subject.type());
        type.addMethod(constant("type", entityClass, CodeBlock.of("$T.class", subject.type())))
                .addMethod(constant(
                        "table",
                        ClassName.get(String.class),
                        Literals.text(subject.entity().table().value())))
                .addMethod(constant(
                        "schemaVersion",
                        TypeName.INT,
                        CodeBlock.of("$L", subject.entity().schemaVersion().value())))
                .addMethod(constant(
                        "schema",
                        RuntimeTypes.SCHEMA_DEFINITION,
                        CodeBlock.of("$T.SCHEMA", subject.names().validator())))
                .addMethod(constant("fields", listOf(RuntimeTypes.FIELD_FACTS), CodeBlock.of("FIELDS")))
                .addMethod(constant("indexes", listOf(RuntimeTypes.INDEX_FACTS), CodeBlock.of("INDEXES")))
                .addMethod(constant(
                        "idType",
                        ParameterizedTypeName.get(ClassName.get(Class.class), subject.idType()),
                        CodeBlock.of("$T.class", subject.idType())))
                .addMethod(constant("idFields", POSITIONS, CodeBlock.of("ID_FIELDS")))
                .addMethod(position(subject, "versionField", Role.VERSION))
                .addMethod(position(subject, "createdAtField", Role.CREATED_AT))
                .addMethod(position(subject, "updatedAtField", Role.UPDATED_AT));
    }

    private static FieldSpec facts(ClassName element, String name, List<CodeBlock> facts) {
        return FieldSpec.builder(listOf(element), name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($L)", List.class, facts.isEmpty() ? CodeBlock.of("") : Layout.initializerLines(facts))
                .build();
    }

    private static List<CodeBlock> fields(Subject subject) {
        return subject.fields().stream()
                .map(field -> field.type().kind().hasForm() ? formed(subject, field) : column(subject, field))
                .toList();
    }

    private static CodeBlock formed(Subject subject, FieldModel field) {
        return CodeBlock.of(
                "new $T($L, $L, $L, $T.class, $L, $L$L)",
                RuntimeTypes.FIELD_FACTS,
                Literals.text(field.name()),
                Literals.text(field.column().value()),
                field.index(),
                field.type().erasure(),
                field.isColumnNullable(),
                field.type().kind().isJson() ? "" : subject.entity().maxLength(field) + ", ",
                Subject.formConstant(field));
    }

    private static CodeBlock column(Subject subject, FieldModel field) {
        return CodeBlock.of(
                "new $T($L, $L, $L, $T.$L, $T.class, $L, $L, $T.$L$L)$L",
                RuntimeTypes.FIELD_FACTS,
                Literals.text(field.name()),
                Literals.text(field.column().value()),
                field.index(),
                RuntimeTypes.VALUE_TYPE,
                field.type().kind(),
                field.type().name(),
                field.isColumnNullable(),
                subject.entity().maxLength(field),
                RuntimeTypes.FIELD_FACTS.nestedClass("Role"),
                role(field),
                digits(field),
                field.isCaseFolded().value() ? ".caseFolded()" : "");
    }

    private static String digits(FieldModel field) {
        return field.type().kind().hasDigits() ? ", " + field.precision() + ", " + field.scale() : "";
    }

    private static String role(FieldModel field) {
        return field.isEditable() ? "PLAIN" : field.roles().get(0).value().name();
    }

    private static List<CodeBlock> indexes(Subject subject) {
        return IndexPlan.of(subject.entity()).stream()
                .map(index -> CodeBlock.of(
                        "new $T($L, $T.of($L), $L)",
                        RuntimeTypes.INDEX_FACTS,
                        Literals.text(index.name()),
                        List.class,
                        index.positions().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        index.isUnique()))
                .toList();
    }

    private static MethodSpec position(Subject subject, String name, Role role) {
        int position = subject.entity().fieldsWith(role).stream()
                .mapToInt(FieldModel::index)
                .findFirst()
                .orElse(NONE);
        return constant(name, TypeName.INT, CodeBlock.of("$L", position));
    }

    private static FieldSpec idFields(Subject subject) {
        String positions = subject.entity().fieldsWith(Role.ID).stream()
                .map(field -> String.valueOf(field.index()))
                .collect(Collectors.joining(", "));
        return FieldSpec.builder(POSITIONS, "ID_FIELDS")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", List.class, positions)
                .build();
    }

    private static MethodSpec constant(String name, TypeName type, CodeBlock value) {
        return ContractMethods.implementing(name)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private static TypeName listOf(ClassName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
