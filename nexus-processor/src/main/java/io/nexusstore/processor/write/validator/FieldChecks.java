package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.Subject;
import io.nexusstore.processor.write.code.ValueMethods;

/** The statements that check the value of one component. */
final class FieldChecks {

    static final String FOUND = "found";

    private final Subject subject;
    private final FieldModel field;
    private final CodeBlock.Builder statements = CodeBlock.builder();
    private final CodeBlock.Builder constraints = CodeBlock.builder();

    private FieldChecks(Subject subject, FieldModel field) {
        this.subject = subject;
        this.field = field;
    }

    /** Returns the checks of the value as the record holds it; none for many primitives. */
    static CodeBlock ofComponent(Subject subject, FieldModel field) {
        return field.type().isPrimitive() ? new FieldChecks(subject, field).ofValue() : ofReference(subject, field);
    }

    /** Returns the checks of the value as an object that may be null. */
    static CodeBlock ofReference(Subject subject, FieldModel field) {
        FieldChecks checks = new FieldChecks(subject, field);
        if (!field.isNullable()) {
            checks.add("required");
        }
        return checks.ofValue();
    }

    static String methodName(ComponentModel component) {
        return "check" + Subject.capitalized(component);
    }

    static String parameterName(ComponentModel component) {
        return Subject.parameterName(component, FOUND);
    }

    static String patternConstant(FieldModel field) {
        return field.constant() + "_PATTERN";
    }

    static String minConstant(FieldModel field) {
        return field.constant() + "_MIN";
    }

    static String maxConstant(FieldModel field) {
        return field.constant() + "_MAX";
    }

    private CodeBlock ofValue() {
        switch (field.type().kind()) {
            case STRING -> {
                add("text", subject.entity().maxLength(field));
                addMinLength();
                if (!field.limits().pattern().value().isEmpty()) {
                    addConstraint("pattern", patternConstant(field));
                }
            }
            case BYTES -> {
                int greatest = subject.entity().maxLength(field);
                if (greatest != LimitsModel.UNLIMITED) {
                    add("bytes", greatest);
                }
                addMinLength();
            }
            case CONVERTED ->
                statements.addStatement(
                        "found.converted($L, $L, $T.$L, $L)",
                        Literals.text(field.name()),
                        parameterName(field),
                        subject.names().model(),
                        Subject.formConstant(field),
                        subject.entity().maxLength(field));
            case LIST, SET, MAP, RECORD ->
                statements.addStatement(
                        "found.json($L, $L, $T.$L)",
                        Literals.text(field.name()),
                        parameterName(field),
                        subject.names().model(),
                        Subject.formConstant(field));
            case CHAR -> add("character");
            case INSTANT, LOCAL_DATE, LOCAL_DATE_TIME, OFFSET_DATE_TIME -> {
                add(ValueMethods.of(field.type().kind()));
                addRange("range");
            }
            case LOCAL_TIME -> addRange("range");
            case DECIMAL, BIG_INTEGER -> {
                add(statements, ValueMethods.of(field.type().kind()), ValueMethods.digits(field));
                addRange("quantity");
            }
            case DURATION -> {
                add("duration");
                addRange("quantity");
            }
            case FLOAT, DOUBLE -> {
                add("finite");
                addNumberRange();
            }
            default -> addNumberRange();
        }
        return whole();
    }

    private CodeBlock whole() {
        if (SchemaFacts.hasConstraints(field)) {
            constraints.addStatement(
                    "$L.constraints($L, SCHEMA.fields().get($L))", FOUND, parameterName(field), field.index());
        }
        CodeBlock limits = constraints.build();
        if (!limits.isEmpty()) {
            statements
                    .beginControlFlow("if ($L.checksConstraints())", FOUND)
                    .add(limits)
                    .endControlFlow();
        }
        return statements.build();
    }

    private void addMinLength() {
        int least = field.limits().minLength().value();
        if (least > 0) {
            addConstraint("minLength", least);
        }
    }

    private void addNumberRange() {
        FieldKind kind = field.type().kind();
        String min = field.limits().min().value();
        String max = field.limits().max().value();
        if (!min.isEmpty()) {
            addConstraint("min", Literals.number(kind, min));
        }
        if (!max.isEmpty()) {
            addConstraint("max", Literals.number(kind, max));
        }
    }

    private void addRange(String check) {
        boolean hasMin = !field.limits().min().value().isEmpty();
        boolean hasMax = !field.limits().max().value().isEmpty();
        if (hasMin || hasMax) {
            addConstraint(check, hasMin ? minConstant(field) : "null", hasMax ? maxConstant(field) : "null");
        }
    }

    private void add(String check, Object... limits) {
        add(statements, check, arguments(limits));
    }

    private void addConstraint(String check, Object... limits) {
        add(constraints, check, arguments(limits));
    }

    private static String arguments(Object... limits) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (Object limit : limits) {
            arguments.add(", $L", limit);
        }
        return arguments.build().toString();
    }

    private void add(CodeBlock.Builder to, String check, String arguments) {
        to.addStatement("found.$L($L, $L$L)", check, Literals.text(field.name()), parameterName(field), arguments);
    }
}
