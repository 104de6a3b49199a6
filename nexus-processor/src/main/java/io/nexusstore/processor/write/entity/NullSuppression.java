package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

/**
 * Silences NullAway where generated code passes on a null that a record's declaration excludes.
 *
 * <p>Records that are not checked yet, or not filled yet, may hold such nulls; refusing them is the validator's business, with
 * a message of its own.
 */
final class NullSuppression {

    private NullSuppression() {}

    static void addTo(MethodSpec.Builder method, String reason) {
        method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", CodeBlock.of("$S", "NullAway"))
                .build());
        method.addComment(reason);
    }
}
