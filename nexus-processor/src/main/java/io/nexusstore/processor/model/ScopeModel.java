package io.nexusstore.processor.model;

/**
 * What generated code sees from the package of its entity.
 *
 * @param isGeneratedVisible whether the JDK's annotation for generated code can be named there
 * @param module the name of the module that the package belongs to, empty for the unnamed one
 * @param hidesJavaLang whether a type of that package has the name of one that generated code uses from {@code java.lang}
 */
public record ScopeModel(boolean isGeneratedVisible, String module, boolean hidesJavaLang) {

    /**
     * Returns whether a generated type can be marked as generated.
     *
     * <p>In a named module only what is not public: its exports must not name types of {@code java.compiler}, and asking javac
     * what a module exports makes it look for the provider that is not written yet.
     */
    public boolean canMark(boolean isPublic) {
        return isGeneratedVisible && (module.isEmpty() || !isPublic);
    }
}
