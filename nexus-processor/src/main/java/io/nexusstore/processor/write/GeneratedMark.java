package io.nexusstore.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The annotation that marks a file as generated; without a date, so that the same input gives the same bytes. */
final class GeneratedMark {

    static final String ENTITY_PROCESSOR = "io.nexusstore.processor.NexusProcessor";
    static final String MODELS_PROCESSOR = "io.nexusstore.processor.NexusModelsProcessor";

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private GeneratedMark() {}

    static AnnotationSpec by(String processor) {
        return AnnotationSpec.builder(GENERATED)
                .addMember("value", "$S", processor)
                .build();
    }
}
