package io.nexusstore.processor.write.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.write.code.RuntimeTypes;
import java.util.List;
import java.util.Optional;

/** How the operations of a repository answer: as publishers, or on the calling thread. */
enum StoreForm {
    REACTIVE {
        @Override
        TypeName one(TypeName value) {
            return ParameterizedTypeName.get(RuntimeTypes.MONO, value.box());
        }

        @Override
        TypeName atMostOne(TypeName value) {
            return one(value);
        }

        @Override
        TypeName many(TypeName value) {
            return ParameterizedTypeName.get(RuntimeTypes.FLUX, value);
        }

        @Override
        String nothing() {
            return "nothing";
        }
    },
    BLOCKING {
        @Override
        TypeName one(TypeName value) {
            return value;
        }

        @Override
        TypeName atMostOne(TypeName value) {
            return ParameterizedTypeName.get(ClassName.get(Optional.class), value);
        }

        @Override
        TypeName many(TypeName value) {
            return ParameterizedTypeName.get(ClassName.get(List.class), value);
        }

        @Override
        String nothing() {
            return "empty";
        }
    };

    /** Returns what an operation returns that answers with exactly one value. */
    abstract TypeName one(TypeName value);

    /** Returns what an operation returns that may find nothing. */
    abstract TypeName atMostOne(TypeName value);

    /** Returns what an operation returns that finds any number of values. */
    abstract TypeName many(TypeName value);

    /** Returns the word for an answer of at most one value that has none. */
    abstract String nothing();
}
