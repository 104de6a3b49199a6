package io.nexusstore.processor.step;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.NameClaims;
import io.nexusstore.processor.link.Repetitions;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.read.Reading;
import io.nexusstore.processor.validate.EntityValidator;
import io.nexusstore.processor.write.entity.EntityWriter;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Reads, judges and writes one entity after another. */
public final class EntityStep implements Step {

    private final EntitySource source;
    private final EntityWriter writer;
    private final Reporter reporter;
    private final NameClaims claims = new NameClaims();
    private final Set<String> modulesWithoutRuntime = new TreeSet<>();
    private final Repetitions repetitions = new Repetitions();

    /** Creates the step of one compilation. */
    public EntityStep(EntitySource source, EntityWriter writer, Reporter reporter) {
        this.source = source;
        this.writer = writer;
        this.reporter = reporter;
    }

    @Override
    public void beginRound(RoundEnvironment round) {
        claims.declare(source.declared(round));
        reporter.report(source.findMisplaced(round));
    }

    @Override
    public boolean handle(TypeElement type) {
        if (!source.isCompiled(type)) {
            return true;
        }
        Findings missing = source.findMissingRuntime(type);
        if (missing.hasErrors()) {
            if (modulesWithoutRuntime.add(source.moduleOf(type))) {
                reporter.report(missing);
            }
            return true;
        }
        Reading reading = source.read(type);
        if (!(reading instanceof Reading.Complete complete)) {
            return reading instanceof Reading.Illegal;
        }
        EntityModel entity = complete.entity();
        Findings findings = EntityValidator.validate(entity);
        if (!findings.hasErrors()) {
            findings = findings.and(claims.claim(entity));
        }
        if (!findings.hasErrors()) {
            findings = findings.and(writer.write(entity));
        }
        reporter.report(repetitions.without(entity, findings));
        if (!findings.hasErrors()) {
            reporter.detail("Entity '" + entity.name() + "': wrote "
                    + String.join(", ", entity.names().simpleNames()) + ".");
        }
        return true;
    }

    @Override
    public void endRound() {}

    @Override
    public void giveUp(TypeElement type) {
        if (source.isCompiled(type) && source.read(type) instanceof Reading.Incomplete incomplete) {
            reporter.report(incomplete.findings());
        }
    }

    @Override
    public void end() {}
}
