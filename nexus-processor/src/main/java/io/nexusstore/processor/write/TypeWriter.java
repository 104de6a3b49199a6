package io.nexusstore.processor.write;

import com.palantir.javapoet.TypeSpec;

/** Writes one of the types that are generated for an entity. */
interface TypeWriter {

    TypeSpec write(Subject subject);
}
