package io.nexusstore.processor.write.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;

/**
 * Silences NullAway where generated code passes on a null that a record's declaration excludes.
 *
 * <p>Records that are not checked yet, or not filled yet, may hold such nulls; refusing them is the validator's business, with
 * a message of its own.
 */
public final class NullSuppression {

    /** What suppresses the checker by its name. */
    static final String CHECKER = "NullAway";

    private NullSuppression() {}

    /** Adds the annotation to a method, and the reason to its body. */
    public static void addTo(MethodSpec.Builder method, String reason) {
        method.addAnnotation(annotation());
        method.addComment(reason);
    }

    /** Adds the annotation to a constant, and the reason to its documentation. */
    public static void addTo(FieldSpec.Builder constant, String reason) {
        constant.addAnnotation(annotation());
        constant.addJavadoc("$L\n", reason);
    }

    private static AnnotationSpec annotation() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", CodeBlock.of("$S", CHECKER))
                .build();
    }
}
