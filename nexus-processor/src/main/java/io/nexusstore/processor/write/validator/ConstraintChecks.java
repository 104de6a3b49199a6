package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The statements that evaluate the constraints of Jakarta Validation on one value. */
final class ConstraintChecks {

    private static final String ANY_TEXT = ".*";

    private final Checked checked;
    private final CodeBlock value;
    private final boolean isPrimitive;

    private ConstraintChecks(Checked checked, CodeBlock value, boolean isPrimitive) {
        this.checked = checked;
        this.value = value;
        this.isPrimitive = isPrimitive;
    }

    /** Returns the statements for the value of a component, as the record holds it or as an object. */
    static CodeBlock of(FieldModel field, String value, boolean isPrimitive) {
        return of(Checked.of(field), CodeBlock.of("$L", value), isPrimitive);
    }

    /** Returns the statements for a value at any place. */
    static CodeBlock of(Checked checked, CodeBlock value, boolean isPrimitive) {
        ConstraintChecks checks = new ConstraintChecks(checked, value, isPrimitive);
        CodeBlock.Builder statements = CodeBlock.builder();
        List<ConstraintModel> constraints = checked.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            if (constraints.get(i).kind() != ConstraintKind.FOREIGN) {
                checks.add(constraints.get(i), i, statements);
            }
        }
        return statements.build();
    }

    /** Adds the bounds and patterns that the statements name. */
    static void addConstants(Checked checked, TypeSpec.Builder type) {
        List<ConstraintModel> constraints = checked.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            ConstraintModel constraint = constraints.get(i);
            if (hasPattern(constraint)) {
                type.addField(constant(Pattern.class, patternConstant(checked, i), pattern(constraint)));
            } else if (isCompared(constraint, checked)) {
                type.addField(constant(
                        BigDecimal.class,
                        boundConstant(checked, i),
                        CodeBlock.of("new $T($S)", BigDecimal.class, bound(constraint))));
            }
        }
    }

    private static FieldSpec constant(Class<?> type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private void add(ConstraintModel constraint, int place, CodeBlock.Builder statements) {
        switch (constraint.kind()) {
            case ASSERT_TRUE -> demand(statements, constraint, asked("isTrue"), "true", "false");
            case ASSERT_FALSE -> demand(statements, constraint, asked("isFalse"), "false", "true");
            case NOT_NULL -> demandPresence(statements, constraint);
            case NULL -> demand(statements, constraint, isNull(), "null", "present");
            case MIN, DECIMAL_MIN, POSITIVE, POSITIVE_OR_ZERO -> demandAtLeast(statements, constraint, place);
            case MAX, DECIMAL_MAX, NEGATIVE, NEGATIVE_OR_ZERO -> demandAtMost(statements, constraint, place);
            case DIGITS -> demandDigits(statements, constraint);
            case SIZE -> addSize(statements, constraint);
            case NOT_EMPTY ->
                demand(statements, constraint, CodeBlock.of("$L > 0", asked("sizeOf")), "not empty", "empty or null");
            case NOT_BLANK -> demand(statements, constraint, asked("isNotBlank"), "not blank", "blank or null");
            case PATTERN -> demandMatch(statements, constraint, place);
            case EMAIL -> demandEmail(statements, constraint, place);
            case PAST -> demandTime(statements, constraint, "isPast", "in the past", "not");
            case PAST_OR_PRESENT -> demandTime(statements, constraint, "isPastOrPresent", "not in the future", "later");
            case FUTURE -> demandTime(statements, constraint, "isFuture", "in the future", "not");
            case FUTURE_OR_PRESENT ->
                demandTime(statements, constraint, "isFutureOrPresent", "not in the past", "earlier");
            case FOREIGN -> throw new IllegalArgumentException("a constraint without a check reached the writers");
        }
    }

    private void demandPresence(CodeBlock.Builder statements, ConstraintModel constraint) {
        if (!isPrimitive) {
            demand(statements, constraint, CodeBlock.of("$L != null", value), "present", "null");
        }
    }

    private CodeBlock isNull() {
        return isPrimitive ? CodeBlock.of("false") : CodeBlock.of("$L == null", value);
    }

    private void demandAtLeast(CodeBlock.Builder statements, ConstraintModel constraint, int place) {
        String expected = (isInclusive(constraint) ? "at least " : "more than ") + bound(constraint);
        demand(statements, constraint, ordered("isAtLeast", constraint, place), expected, "less");
    }

    private void demandAtMost(CodeBlock.Builder statements, ConstraintModel constraint, int place) {
        String expected = (isInclusive(constraint) ? "at most " : "less than ") + bound(constraint);
        demand(statements, constraint, ordered("isAtMost", constraint, place), expected, "more");
    }

    private CodeBlock ordered(String question, ConstraintModel constraint, int place) {
        if (isCompared(constraint, checked)) {
            return asked(question, CodeBlock.of("$L, $L", boundConstant(checked, place), isInclusive(constraint)));
        }
        CodeBlock holds = asked(question, CodeBlock.of("$LL", bound(constraint)));
        return isPrimitive ? holds : CodeBlock.of("$L == null || $L", value, holds);
    }

    private void demandDigits(CodeBlock.Builder statements, ConstraintModel constraint) {
        long before = constraint.number("integer");
        long behind = constraint.number("fraction");
        String expected = "of at most " + before + " digits before the point and " + behind + " behind it";
        demand(statements, constraint, asked("hasDigits", CodeBlock.of("$L, $L", before, behind)), expected, "longer");
    }

    private void demandMatch(CodeBlock.Builder statements, ConstraintModel constraint, int place) {
        demand(
                statements,
                constraint,
                matches(place),
                "text that matches " + constraint.attribute("regexp"),
                "text that does not");
    }

    private void demandEmail(CodeBlock.Builder statements, ConstraintModel constraint, int place) {
        if (hasPattern(constraint)) {
            CodeBlock both = CodeBlock.of("$L && $L", asked("isEmail"), matches(place));
            String expected = "an e-mail address that matches " + constraint.attribute("regexp");
            demand(statements, constraint, both, expected, "none");
        } else {
            demand(statements, constraint, asked("isEmail"), "an e-mail address", "none");
        }
    }

    private CodeBlock matches(int place) {
        return asked("matches", CodeBlock.of("$L", patternConstant(checked, place)));
    }

    private void demandTime(
            CodeBlock.Builder statements, ConstraintModel constraint, String question, String expected, String actual) {
        demand(
                statements,
                constraint,
                asked(question, CodeBlock.of("$L.clock()", FieldChecks.FOUND)),
                expected,
                actual);
    }

    private void addSize(CodeBlock.Builder statements, ConstraintModel constraint) {
        long greatest = constraint.number("max");
        if (checked.isFar()) {
            CodeBlock size = asked("sizeOf");
            statements.beginControlFlow(
                    "if ($L < $L || $L > $L)", size, constraint.number("min"), size, greatest(greatest));
        }
        statements.addStatement(
                "$L.size($L, $L, $L, $L, $S, $L)",
                FieldChecks.FOUND,
                checked.path(),
                asked("sizeOf"),
                constraint.number("min"),
                greatest(greatest),
                unit(checked.type().kind()),
                constraint.message().isEmpty() ? "null" : Literals.text(constraint.message()));
        if (checked.isFar()) {
            statements.endControlFlow();
        }
    }

    private static CodeBlock greatest(long size) {
        return size == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : CodeBlock.of("$L", size);
    }

    private static String unit(FieldKind kind) {
        return switch (kind) {
            case STRING -> "character";
            case BYTES -> "byte";
            case MAP -> "entry";
            default -> "element";
        };
    }

    private CodeBlock asked(String question) {
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.CONSTRAINTS, question, value);
    }

    private CodeBlock asked(String question, CodeBlock arguments) {
        return CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.CONSTRAINTS, question, value, arguments);
    }

    private void demand(
            CodeBlock.Builder statements, ConstraintModel constraint, CodeBlock holds, String expected, String actual) {
        if (checked.isFar()) {
            statements.beginControlFlow("if (!($L))", holds);
        }
        CodeBlock.Builder arguments = CodeBlock.builder()
                .add("$L, $L, $S, ", checked.isFar() ? "false" : holds, checked.path(), constraint.name())
                .add("$L, $S", Literals.text(expected), actual);
        if (!constraint.message().isEmpty()) {
            arguments.add(", $L", Literals.text(constraint.message()));
        }
        statements.addStatement("$L.demand($L)", FieldChecks.FOUND, arguments.build());
        if (checked.isFar()) {
            statements.endControlFlow();
        }
    }

    /** Returns whether the value is compared exactly, rather than as a whole number. */
    private static boolean isCompared(ConstraintModel constraint, Checked checked) {
        return switch (constraint.kind()) {
            case DECIMAL_MIN, DECIMAL_MAX, POSITIVE, NEGATIVE, POSITIVE_OR_ZERO, NEGATIVE_OR_ZERO -> true;
            case MIN, MAX -> !checked.type().kind().isIntegral();
            default -> false;
        };
    }

    private static boolean isInclusive(ConstraintModel constraint) {
        return constraint.kind() != ConstraintKind.POSITIVE
                && constraint.kind() != ConstraintKind.NEGATIVE
                && constraint.isInclusive();
    }

    private static String bound(ConstraintModel constraint) {
        return switch (constraint.kind()) {
            case POSITIVE, NEGATIVE, POSITIVE_OR_ZERO, NEGATIVE_OR_ZERO -> "0";
            default -> constraint.attribute("value");
        };
    }

    private static boolean hasPattern(ConstraintModel constraint) {
        return constraint.kind() == ConstraintKind.PATTERN
                || (constraint.kind() == ConstraintKind.EMAIL
                        && !(constraint.attribute("regexp").equals(ANY_TEXT)
                                && constraint.flags().isEmpty()));
    }

    private static CodeBlock pattern(ConstraintModel constraint) {
        CodeBlock expression = Literals.text(constraint.attribute("regexp"));
        if (constraint.flags().isEmpty()) {
            return CodeBlock.of("$T.compile($L)", Pattern.class, expression);
        }
        CodeBlock flags = constraint.flags().stream()
                .map(flag -> CodeBlock.of("$T.$L", Pattern.class, flag))
                .collect(CodeBlock.joining(" | "));
        return CodeBlock.of("$T.compile($L, $L)", Pattern.class, expression, flags);
    }

    private static String patternConstant(Checked checked, int place) {
        return checked.constant() + "_PATTERN_" + (place + 1);
    }

    private static String boundConstant(Checked checked, int place) {
        return checked.constant() + "_BOUND_" + (place + 1);
    }
}
