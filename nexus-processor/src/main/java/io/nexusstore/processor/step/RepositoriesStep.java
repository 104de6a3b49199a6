package io.nexusstore.processor.step;

import io.nexusstore.processor.derive.RepositoryDeriver;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.RepositoryLinker;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.read.RepositoryReading;
import io.nexusstore.processor.write.list.RepositoriesWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Gathers all sound repositories and writes the list of those of each module, in the first round that brings none to be
 * compiled. What is wrong with a single repository is reported elsewhere.
 */
public final class RepositoriesStep implements Step {

    private final EntitySource source;
    private final RepositoriesWriter writer;
    private final Reporter reporter;
    private final Gathering gathered;
    private final List<RepositoriesModel> written = new ArrayList<>();

    /** Creates the step of one compilation. */
    public RepositoriesStep(EntitySource source, RepositoriesWriter writer, Reporter reporter) {
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
        RepositoryReading reading = source.readRepository(type);
        if (reading instanceof RepositoryReading.Refused) {
            return true;
        }
        if (!(reading instanceof RepositoryReading.Complete complete)) {
            gathered.expectMore();
            return false;
        }
        boolean isCompiled = source.isCompiled(type);
        if (!isCompiled || isSound(complete.repository())) {
            gathered.add(complete.repository().key(), isCompiled);
        }
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
        written.forEach(listed -> reporter.report(source.findMissingProvision(listed)));
    }

    private boolean isSound(RepositoryModel repository) {
        return SoundEntities.isSound(source, repository.entity())
                && !RepositoryDeriver.derive(repository).findings().hasErrors();
    }

    private void link(List<RepositoryModel> repositories) {
        RepositoryLinker.link(repositories).ifPresent(linked -> {
            RepositoriesModel listed =
                    gathered.withFreeName(linked, RepositoriesModel::key, writer::isOwn, linked::numbered);
            written.add(listed);
            Findings findings = writer.write(listed, gathered.isOfSeveralModules());
            reporter.report(findings);
        });
    }

    private SortedMap<String, List<RepositoryModel>> readAgain() {
        return gathered.readAgain(
                type -> source.readRepository(type) instanceof RepositoryReading.Complete complete
                        ? Optional.of(complete.repository())
                        : Optional.empty(),
                repository -> repository.scope().module());
    }
}
