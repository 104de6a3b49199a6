package io.nexusstore.processor.model.repository;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The list of all repositories of a module.
 *
 * @param name the type to generate
 * @param repositories the repositories it lists, sorted by name; at least one
 */
public record RepositoriesModel(ClassName name, List<RepositoryOutline> repositories) {

    private static final String NAME = "NexusRepositories";

    /** Copies the list. */
    public RepositoriesModel {
        repositories = List.copyOf(repositories);
    }

    /** Returns the list of the given repositories in the given package. */
    public static RepositoriesModel in(String packageName, List<RepositoryOutline> repositories) {
        return new RepositoriesModel(ClassName.get(packageName, NAME), repositories);
    }

    /** Returns the name of the module whose repositories these are, empty for the unnamed one. */
    public String module() {
        return repositories.get(0).module();
    }

    /** Returns the name that no other list of a compilation has: that of its module before its own. */
    public String key() {
        return module() + "/" + name.canonicalName();
    }

    /** Returns this list with a number behind its name. */
    public RepositoriesModel numbered(int number) {
        return new RepositoriesModel(ClassName.get(name.packageName(), NAME + number), repositories);
    }
}
