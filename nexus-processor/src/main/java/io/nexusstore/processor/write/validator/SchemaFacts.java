package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.model.PartModel;
import io.nexusstore.processor.model.RuleModel;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constant that holds the rules of an entity as data. */
final class SchemaFacts {

    private SchemaFacts() {}

    static FieldSpec field(Subject subject) {
        List<CodeBlock> fields =
                subject.fields().stream().map(field -> schema(subject, field)).toList();
        CodeBlock.Builder definition = CodeBlock.builder()
                .add(
                        "new $T($L)",
                        RuntimeTypes.SCHEMA_DEFINITION,
                        Layout.initializerLines(List.of(
                                Literals.text(subject.type().simpleName()),
                                CodeBlock.of(
                                        "$L", subject.entity().schemaVersion().value()),
                                CodeBlock.of("$T.of($L)", List.class, Layout.initializerLines(fields)))));
        facts(subject).forEach(fact -> definition.add("$>$>\n$L$<$<", fact));
        return FieldSpec.builder(RuntimeTypes.SCHEMA_DEFINITION, "SCHEMA")
                .addJavadoc("The rules as data.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(definition.build())
                .build();
    }

    /** Returns the calls that add what is about more than one field. */
    private static List<CodeBlock> facts(Subject subject) {
        List<CodeBlock> facts = new ArrayList<>();
        subject.entity().embedded().forEach(embedded -> facts.add(embedding(subject, embedded)));
        if (subject.entity().isJudgedWhole() || !subject.entity().embedded().isEmpty()) {
            facts.add(CodeBlock.of(".readBy($L::read)", subject.model()));
        }
        subject.entity().rules().forEach(rule -> facts.add(obeyed(rule)));
        return facts;
    }

    private static CodeBlock embedding(Subject subject, EmbeddedModel embedded) {
        List<CodeBlock> arguments = List.of(
                Literals.text(embedded.name()),
                CodeBlock.of("$L", !embedded.isNullableInRecord()),
                CodeBlock.of("$T.class", embedded.type().erasure()),
                CodeBlock.of("$T::$L", subject.names().model(), Subject.embeddedMethod("read", embedded)),
                CodeBlock.of("$T::$L", subject.names().model(), Subject.embeddedMethod("partsOf", embedded)));
        return CodeBlock.of(".embedding($L)", CodeBlock.join(arguments, ", "));
    }

    /** Returns whether anything is to be asked about the values that {@code @Field} does not say. */
    static boolean hasConstraints(FieldModel field) {
        return Stream.concat(field.limits().constraints().stream(), field.type().constraintsOfParts().stream())
                        .anyMatch(constraint -> constraint.kind() != ConstraintKind.FOREIGN)
                || !field.limits().rules().isEmpty();
    }

    private static CodeBlock schema(Subject subject, FieldModel field) {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add("$T.of($L, $L)", RuntimeTypes.FIELD_SCHEMA, Literals.text(field.name()), values(subject, field));
        if (!field.isNullableInRecord()) {
            schema.add(".required()");
        }
        if (field.isFilled()) {
            schema.add(".filled()");
        }
        LimitsModel limits = field.limits();
        int maxLength = subject.entity().maxLength(field);
        if (limits.minLength().value() > 0 || maxLength != LimitsModel.UNLIMITED) {
            schema.add(".length($L, $L)", limits.minLength().value(), maxLength);
        }
        if (field.type().kind().hasDigits()) {
            schema.add(".digits($L, $L)", field.precision(), field.scale());
        }
        if (!limits.min().value().isEmpty() || !limits.max().value().isEmpty()) {
            schema.add(
                    ".range($L, $L)",
                    bound(limits.min().value()),
                    bound(limits.max().value()));
        }
        if (!limits.pattern().value().isEmpty()) {
            schema.add(".matching($L)", Literals.text(limits.pattern().value()));
        }
        return schema.add(constraints(field)).build();
    }

    /** Returns what tells the values of the field: their type, or their form where that says more. */
    private static CodeBlock values(Subject subject, FieldModel field) {
        FieldType type = field.type();
        return switch (type.kind()) {
            case ENUM -> CodeBlock.of("$T.class", type.name());
            case LIST, SET, MAP, RECORD -> form(subject, field);
            case CONVERTED -> CodeBlock.of("$T.class, $L", boxed(type), form(subject, field));
            default -> CodeBlock.of("$T.$L", RuntimeTypes.VALUE_TYPE, type.valueType());
        };
    }

    private static TypeName boxed(FieldType type) {
        return type.isPrimitive() ? type.boxed() : type.erasure();
    }

    private static CodeBlock form(Subject subject, FieldModel field) {
        return CodeBlock.of("$T.$L", subject.names().model(), Subject.formConstant(field));
    }

    private static CodeBlock constraints(FieldModel field) {
        CodeBlock.Builder schema = CodeBlock.builder();
        CodeBlock own = ConstraintFacts.arguments(field.limits().constraints());
        if (!own.isEmpty()) {
            schema.add(".keeping($L)", own);
        }
        addParts(field.type(), "", schema);
        field.limits().rules().forEach(rule -> schema.add(obeyed(rule)));
        return schema.build();
    }

    private static void addParts(FieldType type, String place, CodeBlock.Builder schema) {
        for (PartModel part : type.parts()) {
            String inside = place + part.step(type);
            CodeBlock kept = ConstraintFacts.arguments(part.constraints());
            if (!kept.isEmpty()) {
                schema.add(".part($L, $L)", Literals.text(inside), kept);
            }
            addParts(part.type(), inside, schema);
        }
    }

    private static CodeBlock obeyed(RuleModel rule) {
        return CodeBlock.of(".obeying($L, new $T())", Literals.text(rule.simpleName()), rule.type());
    }

    private static CodeBlock bound(String text) {
        return text.isEmpty() ? CodeBlock.of("null") : Literals.text(text);
    }
}
