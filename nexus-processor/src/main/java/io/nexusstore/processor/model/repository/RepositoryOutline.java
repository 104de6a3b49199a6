package io.nexusstore.processor.model.repository;

import com.palantir.javapoet.ClassName;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.Origin;

/**
 * What the list of all repositories needs of one that is sound.
 *
 * @param origin where the repository is declared
 * @param annotation the place to point at when its generated name is taken
 * @param type the interface
 * @param implementation the type that is generated for it
 * @param module the name of its module, empty for the unnamed one
 * @param isMarked whether what is public beside it can be marked as generated
 * @param isPublic whether every package can name it
 * @param deprecation how javac warns when it is named
 */
public record RepositoryOutline(
        Origin origin,
        Origin annotation,
        ClassName type,
        ClassName implementation,
        String module,
        boolean isMarked,
        boolean isPublic,
        Deprecation deprecation) {

    /** Returns the outline of a repository. */
    public static RepositoryOutline of(RepositoryModel repository) {
        return new RepositoryOutline(
                repository.origin(),
                repository.generatedName().origin(),
                repository.type(),
                repository.implementation(),
                repository.scope().module(),
                repository.scope().canMark(true),
                repository.shape().isPublic(),
                repository.shape().deprecation());
    }

    /** Returns the interface's name as users write it: {@code Users}, {@code Shop.Users}. */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /** Returns the package of the interface. */
    public String packageName() {
        return type.packageName();
    }

    /** Returns the name that no other repository of a compilation has: that of its module before its own. */
    public String key() {
        return module + "/" + type.canonicalName();
    }
}
