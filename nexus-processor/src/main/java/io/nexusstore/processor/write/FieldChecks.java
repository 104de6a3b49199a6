package io.nexusstore.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;

/** The statements that check the value of one component. */
final class FieldChecks {

    static final String FOUND = "found";

    private final Subject subject;
    private final FieldModel field;
    private final CodeBlock.Builder statements = CodeBlock.builder();

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

    static String methodName(FieldModel field) {
        return "check" + Subject.capitalized(field);
    }

    static String parameterName(FieldModel field) {
        return Subject.parameterName(field, FOUND);
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
                add("text", field.limits().minLength().value(), subject.entity().maxLength(field));
                if (!field.limits().pattern().value().isEmpty()) {
                    add("pattern", patternConstant(field));
                }
            }
            case BYTES -> {
                int least = field.limits().minLength().value();
                int greatest = subject.entity().maxLength(field);
                if (least > 0 || greatest != LimitsModel.UNLIMITED) {
                    add("bytes", least, greatest);
                }
            }
            case CHAR -> add("character");
            case INSTANT, LOCAL_DATE, LOCAL_DATE_TIME, OFFSET_DATE_TIME -> {
                add(ValueMethods.of(field.type().kind()));
                addRange("range");
            }
            case LOCAL_TIME -> addRange("range");
            case DECIMAL, BIG_INTEGER -> {
                addChecked(ValueMethods.of(field.type().kind()), ValueMethods.digits(field));
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
        return statements.build();
    }

    private void addNumberRange() {
        FieldKind kind = field.type().kind();
        String min = field.limits().min().value();
        String max = field.limits().max().value();
        if (!min.isEmpty()) {
            add("min", Literals.number(kind, min));
        }
        if (!max.isEmpty()) {
            add("max", Literals.number(kind, max));
        }
    }

    private void addRange(String check) {
        boolean hasMin = !field.limits().min().value().isEmpty();
        boolean hasMax = !field.limits().max().value().isEmpty();
        if (hasMin || hasMax) {
            add(check, hasMin ? minConstant(field) : "null", hasMax ? maxConstant(field) : "null");
        }
    }

    private void add(String check, Object... limits) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (Object limit : limits) {
            arguments.add(", $L", limit);
        }
        addChecked(check, arguments.build().toString());
    }

    private void addChecked(String check, String arguments) {
        statements.addStatement(
                "found.$L($L, $L$L)", check, Literals.text(field.name()), parameterName(field), arguments);
    }
}
