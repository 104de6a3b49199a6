package io.nexusstore.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The list of all models of a module.
 *
 * @param name the type to generate
 * @param entities the entities whose models it lists, sorted by name; at least one
 */
public record ModelsModel(ClassName name, List<EntityOutline> entities) {

    private static final String NAME = "NexusModels";

    /** Copies the list. */
    public ModelsModel {
        entities = List.copyOf(entities);
    }

    /** Returns the list of the given models in the given package. */
    public static ModelsModel in(String packageName, List<EntityOutline> entities) {
        return new ModelsModel(ClassName.get(packageName, NAME), entities);
    }

    /** Returns the name of the module whose models these are, empty for the unnamed one. */
    public String module() {
        return entities.get(0).module();
    }

    /** Returns the name that no other list of a compilation has: that of its module before its own. */
    public String key() {
        return module() + "/" + qualifiedName();
    }

    /** Returns this list with a number behind its name. */
    public ModelsModel numbered(int number) {
        return new ModelsModel(ClassName.get(name.packageName(), NAME + number), entities);
    }

    /** Returns the name of the type to generate, with its package. */
    public String qualifiedName() {
        return name.canonicalName();
    }
}
