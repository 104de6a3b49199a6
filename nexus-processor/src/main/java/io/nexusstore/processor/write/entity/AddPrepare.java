package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.write.code.ContractMethods;
import io.nexusstore.processor.write.code.Layout;
import io.nexusstore.processor.write.code.NullSuppression;
import io.nexusstore.processor.write.code.Rule;
import io.nexusstore.processor.write.code.RuntimeTypes;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.ValueMethods;
import java.util.List;

/** Adds what brings an entity into the form in which it is stored. */
final class AddPrepare implements Rule {

    private static final String NULL_REASON = "null is passed on for the validator to report";

    @Override
    public void apply(Subject subject, TypeSpec.Builder type) {
        type.addMethod(prepare(subject)).addMethod(canonical(subject));
        subject.entity().embedded().stream()
                .filter(AddPrepare::hasCanonicalForm)
                .forEach(embedded -> type.addMethod(canonical(subject, embedded)));
    }

    private static MethodSpec prepare(Subject subject) {
        MethodSpec.Builder method = ContractMethods.implementing("prepare");
        addSuppression(subject.components(), method);
        return method.returns(subject.type())
                .addParameter(subject.parameter())
                .addParameter(RuntimeTypes.STAMP, "stamp")
                .addStatement(
                        "return new $T($L)",
                        subject.type(),
                        Layout.arguments(subject.components().stream()
                                .map(component -> prepared(subject, component))
                                .toList()))
                .build();
    }

    private static MethodSpec canonical(Subject subject) {
        MethodSpec.Builder method = ContractMethods.implementing("canonical")
                .returns(subject.type())
                .addParameter(subject.parameter());
        if (subject.components().stream().noneMatch(AddPrepare::hasCanonicalForm)) {
            return method.addStatement("return $L", subject.variable()).build();
        }
        addSuppression(subject.components(), method);
        return method.addStatement(
                        "return new $T($L)",
                        subject.type(),
                        arguments(subject, subject.variable(), subject.components()))
                .build();
    }

    private static MethodSpec canonical(Subject subject, EmbeddedModel embedded) {
        String variable = Subject.parameterName(embedded);
        MethodSpec.Builder method = EmbeddedMethods.begin("canonical", embedded)
                .returns(Subject.acceptedType(embedded))
                .addParameter(Subject.acceptedType(embedded), variable);
        if (embedded.mayHoldNull()) {
            addSuppression(embedded.components(), method);
        } else {
            NullSuppression.addTo(method, NULL_REASON);
        }
        return method.beginControlFlow("if ($L == null)", variable)
                .addStatement("return null")
                .endControlFlow()
                .addStatement(
                        "return new $T($L)",
                        embedded.type().name(),
                        arguments(subject, variable, embedded.components()))
                .build();
    }

    private static CodeBlock arguments(Subject subject, String variable, List<ComponentModel> components) {
        return Layout.arguments(components.stream()
                .map(component -> canonical(component, subject.get(variable, component)))
                .toList());
    }

    private static CodeBlock prepared(Subject subject, ComponentModel component) {
        CodeBlock value = subject.get(component);
        if (!(component instanceof FieldModel field)) {
            return canonical(component, value);
        }
        if (field.is(Role.ID)) {
            return field.isGenerated().value() ? CodeBlock.of("stamp.id($L)", value) : value;
        }
        if (field.is(Role.VERSION)) {
            return CodeBlock.of("stamp.next($L)", value);
        }
        if (field.is(Role.UPDATED_AT)) {
            return CodeBlock.of("stamp.now()");
        }
        return canonical(field, field.is(Role.CREATED_AT) ? CodeBlock.of("stamp.created($L)", value) : value);
    }

    private static CodeBlock canonical(ComponentModel component, CodeBlock value) {
        if (!(component instanceof FieldModel field)) {
            EmbeddedModel embedded = (EmbeddedModel) component;
            return hasCanonicalForm(embedded)
                    ? CodeBlock.of("$L($L)", EmbeddedMethods.name("canonical", embedded), value)
                    : value;
        }
        if (field.type().kind().hasForm()) {
            return CodeBlock.of("$L.canonical($L)", Subject.formConstant(field), value);
        }
        return hasCanonicalForm(field)
                ? CodeBlock.of("$T.of($L$L)", RuntimeTypes.CANONICAL, value, ValueMethods.digits(field))
                : value;
    }

    private static boolean hasCanonicalForm(ComponentModel component) {
        return component.leaves().stream().anyMatch(AddPrepare::isChangedByStoring);
    }

    private static boolean isChangedByStoring(FieldModel field) {
        return switch (field.type().kind()) {
            case FLOAT,
                    DOUBLE,
                    INSTANT,
                    DECIMAL,
                    LOCAL_TIME,
                    LOCAL_DATE_TIME,
                    OFFSET_DATE_TIME,
                    DURATION,
                    LIST,
                    CONVERTED,
                    SET,
                    MAP,
                    RECORD -> true;
            default -> false;
        };
    }

    private static void addSuppression(List<ComponentModel> components, MethodSpec.Builder method) {
        boolean isNeeded = components.stream()
                .anyMatch(component ->
                        component instanceof FieldModel && hasCanonicalForm(component) && component.isNonNull());
        if (isNeeded) {
            NullSuppression.addTo(method, NULL_REASON);
        }
    }
}
