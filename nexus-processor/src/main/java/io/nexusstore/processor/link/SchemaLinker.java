package io.nexusstore.processor.link;

import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.ModelsModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the entities of a module together. */
public final class SchemaLinker {

    private SchemaLinker() {}

    /**
     * Returns the list of models, in the longest package that all entities share, or empty when it would list none.
     *
     * <p>Entities that are not public are listed only if that package is theirs: no other could name their models.
     */
    public static Optional<ModelsModel> link(List<EntityOutline> entities) {
        if (entities.isEmpty()) {
            return Optional.empty();
        }
        List<EntityOutline> sorted = entities.stream()
                .sorted(Comparator.comparing(EntityOutline::qualifiedName))
                .toList();
        String packageName =
                CommonPackage.of(sorted.stream().map(EntityOutline::packageName).toList());
        List<EntityOutline> listed = sorted.stream()
                .filter(entity -> entity.isPublic() || entity.packageName().equals(packageName))
                .toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(ModelsModel.in(packageName, listed));
    }
}
