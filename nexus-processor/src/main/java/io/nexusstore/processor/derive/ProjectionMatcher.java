package io.nexusstore.processor.derive;

import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.diagnostic.Suggestion;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.Nullness;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.ProjectionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the components of the entity that a projection is made of. */
final class ProjectionMatcher {

    private final Site site;
    private boolean isSound = true;

    ProjectionMatcher(Site site) {
        this.site = site;
    }

    boolean isSound() {
        return isSound;
    }

    /** Returns the projection, or null for whole entities and for one that does not fit. */
    MethodPlan.@Nullable Projection match() {
        ProjectionModel projection = site.method().returned().projection();
        if (projection == null) {
            return null;
        }
        List<ComponentModel> parts = new ArrayList<>();
        for (ProjectionModel.Component component : projection.components()) {
            Optional<ComponentModel> part = part(component.name());
            isSound = part.isPresent() ? fits(projection, component, part.get()) : refuse(projection, component);
            if (!isSound) {
                return null;
            }
            parts.add(part.orElseThrow());
        }
        return new MethodPlan.Projection(projection, parts);
    }

    /** Returns the field of this name, or the embedded record. */
    private Optional<ComponentModel> part(String name) {
        return parts().filter(part -> part.identifier().equals(name)).findFirst();
    }

    private Stream<ComponentModel> parts() {
        return site.entity().components().stream().flatMap(ComponentModel::all);
    }

    private boolean refuse(ProjectionModel projection, ProjectionModel.Component component) {
        List<String> names = parts().map(ComponentModel::identifier).toList();
        site.add(
                RepositoryCode.UNKNOWN_PROJECTED_COMPONENT,
                component.name(),
                projection.name(),
                site.entity().name(),
                Suggestion.nearest(component.name(), names)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Remove it, or write the mapping in a default method."));
        return false;
    }

    private boolean fits(ProjectionModel projection, ProjectionModel.Component component, ComponentModel part) {
        boolean isOptional = part.access().isOptional();
        FieldType type = part.type();
        if (!component.typeName().equals(isOptional ? type.boxedQualifiedName() : type.qualifiedName())) {
            site.add(
                    RepositoryCode.WRONG_PROJECTED_TYPE,
                    component.name(),
                    projection.name(),
                    component.display(),
                    isOptional ? type.boxedDisplay() : type.display(),
                    site.entity().name());
            return false;
        }
        if (component.nullness() == Nullness.NON_NULL && (isOptional || part.mayHoldNull())) {
            site.add(
                    RepositoryCode.NULLABLE_PROJECTED_COMPONENT,
                    component.name(),
                    projection.name(),
                    site.entity().name());
            return false;
        }
        return true;
    }
}
