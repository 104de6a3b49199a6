package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.RepositoryCode;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.Origin;
import io.nexusstore.processor.model.repository.RepositoryModel;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The record that a repository is of, or why there is none. */
final class EntityChoice {

    private final @Nullable TypeElement entity;
    private final Findings findings;

    private EntityChoice(@Nullable TypeElement entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    static EntityChoice refused(Findings findings) {
        return new EntityChoice(null, findings);
    }

    static EntityChoice of(TypeElement chosen, Origin origin, String repository) {
        boolean isEntity =
                chosen.getKind() == ElementKind.RECORD && AnnotationReader.isPresent(chosen, AnnotationNames.ENTITY);
        boolean isReported = AnnotationReader.isPresent(chosen, AnnotationNames.ENTITY);
        if (isEntity) {
            return new EntityChoice(chosen, Findings.none());
        }
        return refused(
                isReported
                        ? Findings.none()
                        : Findings.of(RepositoryCode.NOT_AN_ENTITY, origin, repository, chosen.getSimpleName()));
    }

    /** Reads the entity, and then the repository with it. */
    RepositoryReading read(EntityReader entities, Function<EntityModel, RepositoryModel> repository) {
        if (entity == null) {
            return new RepositoryReading.Refused(findings);
        }
        Reading reading = entities.read(entity);
        if (reading instanceof Reading.Complete complete) {
            return new RepositoryReading.Complete(repository.apply(complete.entity()));
        }
        return reading instanceof Reading.Incomplete
                ? new RepositoryReading.Incomplete()
                : new RepositoryReading.Refused(Findings.none());
    }
}
