package io.nexusstore.processor.step;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.SchemaLinker;
import io.nexusstore.processor.link.SchemaValidator;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.read.AnnotatedTypes;
import io.nexusstore.processor.read.EntityReader;
import io.nexusstore.processor.read.ModuleReader;
import io.nexusstore.processor.read.Reading;
import io.nexusstore.processor.validate.EntityValidator;
import io.nexusstore.processor.write.ModelsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Gathers all sound entities, judges them together and writes the list of their models.
 *
 * <p>The list is written in the first round that brings no entity to be compiled: those that other processors generate are in
 * it then, and the list itself is still compiled as any other source. What is wrong with a single entity is reported
 * elsewhere.
 */
public final class ModelsStep implements Step {

    private final AnnotatedTypes types;
    private final EntityReader reader;
    private final ModuleReader modules;
    private final ModelsWriter writer;
    private final Reporter reporter;
    private final List<EntityModel> entities = new ArrayList<>();
    private boolean isRoundQuiet = true;
    private boolean isLinked;
    private @Nullable ModelsModel written;

    /** Creates the step of one compilation. */
    public ModelsStep(
            AnnotatedTypes types, EntityReader reader, ModuleReader modules, ModelsWriter writer, Reporter reporter) {
        this.types = types;
        this.reader = reader;
        this.modules = modules;
        this.writer = writer;
        this.reporter = reporter;
    }

    @Override
    public void beginRound(RoundEnvironment round) {
        isRoundQuiet = true;
    }

    @Override
    public boolean handle(TypeElement type) {
        if (!(reader.read(type) instanceof Reading.Complete complete)) {
            return false;
        }
        EntityModel entity = complete.entity();
        if (EntityValidator.validate(entity).hasErrors()) {
            return true;
        }
        if (isLinked) {
            reporter.report(Findings.of(Code.LATE_ENTITY, entity.origin(), entity.name(), "NexusModels"));
            return true;
        }
        isRoundQuiet &= !types.isFromSource(type);
        entities.add(entity);
        return true;
    }

    @Override
    public void endRound() {
        if (isRoundQuiet && !isLinked && !entities.isEmpty()) {
            link();
        }
    }

    @Override
    public void giveUp(TypeElement type) {}

    @Override
    public void end() {
        if (!isLinked) {
            reporter.report(SchemaValidator.validate(entities));
        } else if (written != null) {
            reporter.report(modules.findMissingProvision(written));
        }
    }

    private void link() {
        isLinked = true;
        Findings findings = SchemaValidator.validate(entities);
        Optional<ModelsModel> models = SchemaLinker.link(entities);
        if (!findings.hasErrors() && models.isPresent()) {
            findings = findings.and(writer.write(models.get()));
            written = models.get();
        }
        reporter.report(findings);
    }
}
