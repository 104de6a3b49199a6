package io.nexusstore.processor.model;

/**
 * What generated code sees from the package of its entity.
 *
 * @param isGeneratedVisible whether the JDK's annotation for generated code can be named there
 * @param hidesJavaLang whether a type of that package has the name of one that generated code uses from {@code java.lang}
 */
public record ScopeModel(boolean isGeneratedVisible, boolean hidesJavaLang) {}
