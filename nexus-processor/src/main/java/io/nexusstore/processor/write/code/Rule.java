package io.nexusstore.processor.write.code;

import com.palantir.javapoet.TypeSpec;

/** Adds the members of one concern to a generated type; the order of the rules is the order of the members. */
public interface Rule {

    /** Adds the members. */
    void apply(Subject subject, TypeSpec.Builder type);
}
