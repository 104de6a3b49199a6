package io.nexusstore.processor.step;

import io.nexusstore.processor.derive.Derived;
import io.nexusstore.processor.derive.RepositoryDeriver;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.read.RepositoryReading;
import io.nexusstore.processor.write.repository.DerivedWriter;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Reads, judges and writes one repository after another. */
public final class RepositoryStep implements Step {

    private final EntitySource source;
    private final DerivedWriter writer;
    private final Reporter reporter;

    /** Creates the step of one compilation. */
    public RepositoryStep(EntitySource source, DerivedWriter writer, Reporter reporter) {
        this.source = source;
        this.writer = writer;
        this.reporter = reporter;
    }

    @Override
    public void beginRound(RoundEnvironment round) {}

    @Override
    public boolean handle(TypeElement type) {
        if (!source.isCompiled(type)) {
            return true;
        }
        RepositoryReading reading = source.readRepository(type);
        if (reading instanceof RepositoryReading.Refused refused) {
            reporter.report(refused.findings());
            return true;
        }
        if (!(reading instanceof RepositoryReading.Complete complete)) {
            return false;
        }
        RepositoryModel repository = complete.repository();
        if (SoundEntities.isSound(source, repository.entity())) {
            write(repository);
        }
        return true;
    }

    @Override
    public void endRound() {}

    @Override
    public void giveUp(TypeElement type) {}

    @Override
    public void end() {}

    private void write(RepositoryModel repository) {
        Derived derived = RepositoryDeriver.derive(repository);
        Findings findings = derived.findings();
        if (!findings.hasErrors()) {
            findings = findings.and(writer.write(derived.plan()));
        }
        reporter.report(findings);
        if (!findings.hasErrors()) {
            reporter.detail("Repository '" + repository.name() + "': wrote "
                    + repository.generatedName().value() + ".");
        }
    }
}
