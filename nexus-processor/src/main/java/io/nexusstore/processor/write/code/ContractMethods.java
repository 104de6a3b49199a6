package io.nexusstore.processor.write.code;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** Starts methods of generated types that the runtime calls. */
public final class ContractMethods {

    private ContractMethods() {}

    /** Starts a method that implements one of the contract. */
    public static MethodSpec.Builder implementing(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
