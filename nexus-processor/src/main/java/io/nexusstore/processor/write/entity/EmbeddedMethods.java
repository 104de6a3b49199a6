package io.nexusstore.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.write.code.Subject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** What the methods that generated models have for each embedded record have in common. */
final class EmbeddedMethods {

    private EmbeddedMethods() {}

    /** Returns the name of the method that does something to the embedded record. */
    static String name(String verb, EmbeddedModel embedded) {
        return Subject.embeddedMethod(verb, embedded);
    }

    /** Starts a method that does something to the embedded record. */
    static MethodSpec.Builder begin(String verb, EmbeddedModel embedded) {
        return MethodSpec.methodBuilder(name(verb, embedded)).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    /** Starts one that the validator of the entity calls, too. */
    static MethodSpec.Builder beginShared(String verb, EmbeddedModel embedded) {
        return MethodSpec.methodBuilder(name(verb, embedded)).addModifiers(Modifier.STATIC);
    }

    /** Returns a parameter for the embedded record, which may be null. */
    static ParameterSpec nullable(EmbeddedModel embedded, String name) {
        return ParameterSpec.builder(Subject.nullable(embedded.type().name()), name)
                .build();
    }

    /** Returns the type of the embedded record, nullable where one that was saved may be. */
    static TypeName storedType(EmbeddedModel embedded) {
        TypeName type = embedded.type().name();
        return embedded.isNullableInRecord() ? Subject.nullable(type) : type;
    }

    /** Returns the positions of the fields in it, as labels of a case. */
    static String positions(EmbeddedModel embedded) {
        return IntStream.range(embedded.first(), embedded.end())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Returns an expression that is null when the variable is, and otherwise what is given. */
    static CodeBlock unlessNull(String variable, CodeBlock value) {
        return CodeBlock.of("$L == null ? null : $L", variable, value);
    }
}
