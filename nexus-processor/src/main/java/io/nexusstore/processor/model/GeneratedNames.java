package io.nexusstore.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;

/**
 * The types that are generated for an entity.
 *
 * @param fields the typed field constants
 * @param query the fluent query
 * @param delta the typed change of some fields
 * @param tracked the value that collects edits
 * @param builder the builder and withers
 * @param validator the checks
 * @param repository the store with finders
 * @param model what the runtime reads and writes rows with
 */
public record GeneratedNames(
        ClassName fields,
        ClassName query,
        ClassName delta,
        ClassName tracked,
        ClassName builder,
        ClassName validator,
        ClassName repository,
        ClassName model) {

    /** Returns the names for a stem. */
    public static GeneratedNames of(String packageName, String stem) {
        return new GeneratedNames(
                ClassName.get(packageName, stem + "Fields"),
                ClassName.get(packageName, stem + "Query"),
                ClassName.get(packageName, stem + "Delta"),
                ClassName.get(packageName, stem + "Tracked"),
                ClassName.get(packageName, stem + "Builder"),
                ClassName.get(packageName, stem + "Validator"),
                ClassName.get(packageName, stem + "Repository"),
                ClassName.get(packageName, stem + "_Model"));
    }

    /** Returns all names without their package, in a fixed order. */
    public List<String> simpleNames() {
        return Stream.of(fields, query, delta, tracked, builder, validator, repository, model)
                .map(ClassName::simpleName)
                .toList();
    }
}
