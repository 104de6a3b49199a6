package io.nexusstore.processor.step;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.NameClaims;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.read.AnnotatedTypes;
import io.nexusstore.processor.read.EntityReader;
import io.nexusstore.processor.read.MisplacedReader;
import io.nexusstore.processor.read.Reading;
import io.nexusstore.processor.validate.EntityValidator;
import io.nexusstore.processor.write.EntityWriter;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Reads, judges and writes one entity after another. */
public final class EntityStep implements Step {

    private final AnnotatedTypes types;
    private final MisplacedReader misplaced;
    private final EntityReader reader;
    private final EntityWriter writer;
    private final Reporter reporter;
    private final NameClaims claims = new NameClaims();

    /** Creates the step of one compilation. */
    public EntityStep(
            AnnotatedTypes types,
            MisplacedReader misplaced,
            EntityReader reader,
            EntityWriter writer,
            Reporter reporter) {
        this.types = types;
        this.misplaced = misplaced;
        this.reader = reader;
        this.writer = writer;
        this.reporter = reporter;
    }

    @Override
    public void beginRound(RoundEnvironment round) {
        claims.declare(types.declared(round));
        reporter.report(misplaced.read(round));
    }

    @Override
    public boolean handle(TypeElement type) {
        if (!types.isFromSource(type)) {
            return true;
        }
        if (!(reader.read(type) instanceof Reading.Complete complete)) {
            return false;
        }
        EntityModel entity = complete.entity();
        Findings findings = EntityValidator.validate(entity);
        if (!findings.hasErrors()) {
            findings = findings.and(claims.claim(entity));
        }
        if (!findings.hasErrors()) {
            findings = findings.and(writer.write(entity));
        }
        reporter.report(findings);
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
        if (types.isFromSource(type) && reader.read(type) instanceof Reading.Incomplete incomplete) {
            reporter.report(incomplete.findings());
        }
    }

    @Override
    public void end() {}
}
