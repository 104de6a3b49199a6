package io.nexusstore.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A rule that an annotation names.
 *
 * @param type the class of the rule, or what is named in its place
 * @param name its name as users write it
 * @param deprecation how javac warns when it is named or made
 * @param origin where it is named
 * @param fault why it cannot be used, or empty text
 * @param remedy what to do about that
 */
public record RuleModel(
        TypeName type, String name, Deprecation deprecation, Origin origin, String fault, String remedy) {

    /** Returns its name without those of types around it. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
