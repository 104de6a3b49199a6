package io.nexusstore.processor.write.code;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import io.nexusstore.processor.model.Deprecation;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.MethodPlan;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import io.nexusstore.processor.model.repository.RepositoryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The annotations of generated types by which a deprecated entity stays deprecated, and what javac has to say about the entity
 * is not said again about code that its author did not write.
 */
public final class LintMarks {

    private LintMarks() {}

    /**
     * Marks a type of an entity.
     *
     * @param makesRecords whether it makes entities, or records in them, of values that nobody validated
     */
    static void add(EntityModel entity, boolean makesRecords, TypeSpec.Builder type) {
        Deprecation ofEntity = entity.shape().deprecation();
        if (ofEntity == Deprecation.FOR_REMOVAL) {
            type.addAnnotation(AnnotationSpec.builder(Deprecated.class)
                    .addMember("forRemoval", "true")
                    .build());
        } else if (ofEntity == Deprecation.DEPRECATED) {
            type.addAnnotation(Deprecated.class);
        }
        SortedSet<String> warnings = warnings(entity);
        List<String> reasons = new ArrayList<>();
        if (!warnings.isEmpty()) {
            reasons.add("The entity has deprecated parts, which must be written and read all the same.");
        }
        if (makesRecords && entity.mayBreakConstraintsOfNull()) {
            warnings.add(NullSuppression.CHECKER);
            reasons.add(
                    "Constraints forbid null where the types of the entity do not: validators refuse it, but it can be"
                            + " read and built.");
        }
        addSuppression(warnings, type, String.join(" ", reasons));
    }

    /** Marks the list of the models of entities. */
    public static void addForModels(List<EntityOutline> entities, TypeSpec.Builder type) {
        SortedSet<String> warnings = new TreeSet<>();
        entities.forEach(entity -> addWarning(entity.deprecation(), warnings));
        addSuppression(
                warnings,
                type,
                "The warnings that are silenced are about the entities, which are listed until they are gone.");
    }

    /** Marks the implementation of a repository. */
    public static void addForRepository(RepositoryPlan plan, TypeSpec.Builder type) {
        SortedSet<String> warnings = new TreeSet<>();
        addWarning(plan.repository().shape().deprecation(), warnings);
        addWarning(plan.repository().entity().shape().deprecation(), warnings);
        for (MethodPlan method : plan.methods()) {
            addWarning(method.method().deprecation(), warnings);
            MethodPlan.Projection projection = method.projection();
            if (projection != null) {
                projection.parts().forEach(part -> addWarning(part.deprecation(), warnings));
            }
            if (method.condition().asksForWholeId()) {
                plan.repository().entity().id().all().forEach(part -> addWarning(part.deprecation(), warnings));
            }
        }
        addSuppression(
                warnings, type, "The repository uses deprecated types or methods, and is complete all the same.");
    }

    /** Marks the list of repositories. */
    public static void addForRepositories(List<RepositoryOutline> repositories, TypeSpec.Builder type) {
        SortedSet<String> warnings = new TreeSet<>();
        repositories.forEach(repository -> addWarning(repository.deprecation(), warnings));
        addSuppression(
                warnings,
                type,
                "The warnings that are silenced are about the repositories, which are listed until they are gone.");
    }

    private static SortedSet<String> warnings(EntityModel entity) {
        SortedSet<String> warnings = new TreeSet<>();
        if (entity.shape().deprecation() == Deprecation.FOR_REMOVAL) {
            warnings.add("removal");
        }
        addWarning(entity.shape().constructorDeprecation(), warnings);
        entity.rules().forEach(rule -> addWarning(rule.deprecation(), warnings));
        for (FieldModel field : entity.fields()) {
            addWarning(field.deprecation(), warnings);
            field.limits().rules().forEach(rule -> addWarning(rule.deprecation(), warnings));
        }
        return warnings;
    }

    private static void addWarning(Deprecation deprecation, SortedSet<String> warnings) {
        switch (deprecation) {
            case NONE -> {}
            case DEPRECATED -> warnings.add("deprecation");
            case FOR_REMOVAL -> warnings.add("removal");
        }
    }

    private static void addSuppression(SortedSet<String> warnings, TypeSpec.Builder type, String reason) {
        if (warnings.isEmpty()) {
            return;
        }
        AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> suppression.addMember("value", "$S", warning));
        type.addAnnotation(suppression.build()).addJavadoc("\n<p>$L\n", reason);
    }
}
