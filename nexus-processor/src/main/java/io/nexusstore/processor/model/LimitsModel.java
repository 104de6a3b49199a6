package io.nexusstore.processor.model;

import java.util.List;

/**
 * The values that a component accepts, as its annotation says; nothing is resolved or checked.
 *
 * @param required whether null is refused by the annotation
 * @param minLength the least length, 0 for none
 * @param maxLength the greatest length, {@link #UNLIMITED} for the default
 * @param min the least value, empty for none
 * @param max the greatest value, empty for none
 * @param pattern the regular expression, empty for none
 * @param precision the greatest number of digits, {@link #UNLIMITED} for the default
 * @param scale the number of digits behind the point, {@link #UNLIMITED} for none given
 * @param constraints the constraints of Jakarta Validation, in order
 * @param idle the constraints of Jakarta Validation that nobody evaluates, in order
 * @param rules the rules that an annotation names, in order
 */
public record LimitsModel(
        Located<Boolean> required,
        Located<Integer> minLength,
        Located<Integer> maxLength,
        Located<String> min,
        Located<String> max,
        Located<String> pattern,
        Located<Integer> precision,
        Located<Integer> scale,
        List<ConstraintModel> constraints,
        List<IdleConstraint> idle,
        List<RuleModel> rules) {

    /** The greatest length, the precision and the scale when none is given. */
    public static final int UNLIMITED = -1;

    /** Copies the lists. */
    public LimitsModel {
        constraints = List.copyOf(constraints);
        idle = List.copyOf(idle);
        rules = List.copyOf(rules);
    }
}
