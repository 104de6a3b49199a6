package io.nexusstore.processor.write.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The annotation that marks a file as generated; without a date, so that the same input gives the same bytes. */
public final class GeneratedMark {

    /** The processor of entities and of repositories. */
    public static final String ENTITY_PROCESSOR = "io.nexusstore.processor.NexusProcessor";

    /** The processor of the lists of both. */
    public static final String MODELS_PROCESSOR = "io.nexusstore.processor.NexusModelsProcessor";

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private GeneratedMark() {}

    /** Returns the mark of a type that the processor generates. */
    public static AnnotationSpec by(String processor) {
        return AnnotationSpec.builder(GENERATED)
                .addMember("value", "$S", processor)
                .build();
    }
}
