package io.nexusstore.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * A rule that an annotation names.
 *
 * @param type the class of the rule
 * @param deprecation how javac warns when it is named or made
 * @param origin where it is named
 * @param fault why it cannot be used, or empty text
 * @param remedy what to do about that
 */
public record RuleModel(ClassName type, Deprecation deprecation, Origin origin, String fault, String remedy) {

    /** Returns the name of the class as users write it. */
    public String name() {
        return String.join(".", type.simpleNames());
    }
}
