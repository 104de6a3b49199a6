package io.nexusstore.processor.write.validator;

import com.palantir.javapoet.CodeBlock;
import io.nexusstore.processor.model.ConstraintKind;
import io.nexusstore.processor.model.ConstraintModel;
import io.nexusstore.processor.write.code.Literals;
import io.nexusstore.processor.write.code.RuntimeTypes;
import java.util.List;
import java.util.regex.Pattern;

/** The expressions that make the constraints of Jakarta Validation as data; what they ask is the runtime's business. */
final class ConstraintFacts {

    private static final String ANY_TEXT = ".*";

    private ConstraintFacts() {}

    /** Returns the constraints that can be evaluated, as the arguments of a call. */
    static CodeBlock arguments(List<ConstraintModel> constraints) {
        return constraints.stream()
                .filter(constraint -> constraint.kind() != ConstraintKind.FOREIGN)
                .map(ConstraintFacts::of)
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock of(ConstraintModel constraint) {
        CodeBlock made = CodeBlock.of("$T.$L", RuntimeTypes.CONSTRAINT, call(constraint));
        return constraint.message().isEmpty()
                ? made
                : CodeBlock.of("$L.saying($L)", made, Literals.text(constraint.message()));
    }

    private static CodeBlock call(ConstraintModel constraint) {
        return switch (constraint.kind()) {
            case ASSERT_TRUE -> CodeBlock.of("assertTrue()");
            case ASSERT_FALSE -> CodeBlock.of("assertFalse()");
            case NOT_NULL -> CodeBlock.of("notNull()");
            case NULL -> CodeBlock.of("isNull()");
            case MIN -> CodeBlock.of("min($LL)", constraint.number("value"));
            case MAX -> CodeBlock.of("max($LL)", constraint.number("value"));
            case DECIMAL_MIN -> decimal("decimalMin", constraint);
            case DECIMAL_MAX -> decimal("decimalMax", constraint);
            case POSITIVE -> CodeBlock.of("positive()");
            case POSITIVE_OR_ZERO -> CodeBlock.of("positiveOrZero()");
            case NEGATIVE -> CodeBlock.of("negative()");
            case NEGATIVE_OR_ZERO -> CodeBlock.of("negativeOrZero()");
            case DIGITS -> CodeBlock.of("digits($L, $L)", constraint.number("integer"), constraint.number("fraction"));
            case SIZE -> CodeBlock.of("size($L, $L)", constraint.number("min"), greatest(constraint.number("max")));
            case NOT_EMPTY -> CodeBlock.of("notEmpty()");
            case NOT_BLANK -> CodeBlock.of("notBlank()");
            case PATTERN -> matching("pattern", constraint);
            case EMAIL -> isAnyText(constraint) ? CodeBlock.of("email()") : matching("email", constraint);
            case PAST -> CodeBlock.of("past()");
            case PAST_OR_PRESENT -> CodeBlock.of("pastOrPresent()");
            case FUTURE -> CodeBlock.of("future()");
            case FUTURE_OR_PRESENT -> CodeBlock.of("futureOrPresent()");
            case FOREIGN -> throw new IllegalArgumentException("a constraint without a check reached the writers");
        };
    }

    private static CodeBlock decimal(String method, ConstraintModel constraint) {
        return CodeBlock.of(
                "$L($L, $L)", method, Literals.text(constraint.attribute("value")), constraint.isInclusive());
    }

    private static CodeBlock greatest(long size) {
        return size == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : CodeBlock.of("$L", size);
    }

    private static boolean isAnyText(ConstraintModel constraint) {
        return constraint.attribute("regexp").equals(ANY_TEXT)
                && constraint.flags().isEmpty();
    }

    private static CodeBlock matching(String method, ConstraintModel constraint) {
        CodeBlock flags = constraint.flags().isEmpty()
                ? CodeBlock.of("0")
                : constraint.flags().stream()
                        .map(flag -> CodeBlock.of("$T.$L", Pattern.class, flag))
                        .collect(CodeBlock.joining(" | "));
        return CodeBlock.of("$L($L, $L)", method, Literals.text(constraint.attribute("regexp")), flags);
    }
}
