package io.nexusstore.processor.write.code;

import com.palantir.javapoet.TypeSpec;

/** Writes one of the types that are generated for an entity. */
public interface TypeWriter {

    /** Returns the type, complete. */
    TypeSpec write(Subject subject);
}
