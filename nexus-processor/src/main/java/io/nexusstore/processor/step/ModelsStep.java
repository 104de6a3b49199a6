package io.nexusstore.processor.step;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.SchemaLinker;
import io.nexusstore.processor.link.SchemaValidator;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.read.Reading;
import io.nexusstore.processor.validate.EntityValidator;
import io.nexusstore.processor.write.list.ModelsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Gathers all sound entities, judges those of each module together and writes the list of their models.
 *
 * <p>The list is written in the first round that brings no entity to be compiled. What is wrong with a single entity
 * is reported elsewhere; those that an incremental build offers again as class files were judged when they were compiled,
 * and are read for the list alone.
 */
public final class ModelsStep implements Step {

    private final EntitySource source;
    private final ModelsWriter writer;
    private final Reporter reporter;
    private final Gathering gathered;
    private final List<ModelsModel> written = new ArrayList<>();

    /** Creates the step of one compilation. */
    public ModelsStep(EntitySource source, ModelsWriter writer, Reporter reporter) {
        this.source = source;
        this.writer = writer;
        this.reporter = reporter;
        this.gathered = new Gathering(source);
    }

    @Override
    public void beginRound(RoundEnvironment round) {
        gathered.beginRound(round);
    }

    @Override
    public boolean handle(TypeElement type) {
        if (source.findMissingRuntime(type).hasErrors()) {
            return true;
        }
        if (!source.isCompiled(type)) {
            gathered.add(source.keyOf(type), false);
            return true;
        }
        Reading reading = source.read(type);
        if (reading instanceof Reading.Illegal) {
            return true;
        }
        if (!(reading instanceof Reading.Complete complete)) {
            gathered.expectMore();
            return false;
        }
        EntityModel entity = complete.entity();
        if (EntityValidator.validate(entity).hasErrors()) {
            return true;
        }
        if (gathered.isListed()) {
            reporter.report(Findings.of(
                    EntityCode.LATE_ENTITY,
                    entity.origin(),
                    entity.name(),
                    listOf(entity.scope().module())));
            return true;
        }
        gathered.add(entity.key(), true);
        return true;
    }

    @Override
    public void endRound() {
        if (gathered.endRound()) {
            readAgain().values().forEach(this::link);
        }
    }

    @Override
    public void giveUp(TypeElement type) {}

    @Override
    public void end() {
        if (gathered.isListed()) {
            written.forEach(models -> reporter.report(source.findMissingProvision(models)));
        } else {
            readAgain().values().forEach(entities -> reporter.report(SchemaValidator.validate(entities)));
        }
    }

    private void link(List<EntityModel> entities) {
        Findings findings = SchemaValidator.validate(entities);
        Optional<ModelsModel> linked = SchemaLinker.link(entities);
        if (!findings.hasErrors() && linked.isPresent()) {
            ModelsModel models =
                    gathered.withFreeName(linked.get(), ModelsModel::key, writer::isOwn, linked.get()::numbered);
            written.add(models);
            findings = findings.and(writer.write(models, gathered.isOfSeveralModules(), source.hidesJavaLang(models)));
        }
        reporter.report(findings);
    }

    private SortedMap<String, List<EntityModel>> readAgain() {
        return gathered.readAgain(
                type -> source.read(type) instanceof Reading.Complete complete
                        ? Optional.of(complete.entity())
                        : Optional.empty(),
                entity -> entity.scope().module());
    }

    private String listOf(String module) {
        return written.stream()
                .filter(models -> models.module().equals(module))
                .map(ModelsModel::qualifiedName)
                .findFirst()
                .orElse("NexusModels");
    }
}
