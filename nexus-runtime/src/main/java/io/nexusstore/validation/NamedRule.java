package io.nexusstore.validation;

import java.util.Objects;

/**
 * A rule with the name that violations give for it.
 *
 * @param name the simple name of its class
 * @param rule the rule: a {@link FieldRule} or an {@link EntityRule}
 * @param <R> the kind of rule
 */
public record NamedRule<R>(String name, R rule) {

    /** Checks that nothing is null. */
    public NamedRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rule, "rule");
    }
}
