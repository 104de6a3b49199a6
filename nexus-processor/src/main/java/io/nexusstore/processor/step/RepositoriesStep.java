package io.nexusstore.processor.step;

import io.nexusstore.processor.derive.RepositoryDeriver;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.RepositoryLinker;
import io.nexusstore.processor.model.repository.RepositoriesModel;
import io.nexusstore.processor.model.repository.RepositoryModel;
import io.nexusstore.processor.model.repository.RepositoryOutline;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.read.RepositoryReading;
import io.nexusstore.processor.write.list.RepositoriesWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Gathers all sound repositories and writes the list of those of each module. What is wrong with a single repository is
 * reported elsewhere.
 */
public final class RepositoriesStep implements Step {

    private final EntitySource source;
    private final RepositoriesWriter writer;
    private final Reporter reporter;
    private final Gathering<RepositoryOutline> gathered;
    private final SortedMap<String, List<RepositoriesModel>> written = new TreeMap<>();

    /** Creates the step of one compilation. */
    public RepositoriesStep(EntitySource source, RepositoriesWriter writer, Reporter reporter) {
        this.source = source;
        this.writer = writer;
        this.reporter = reporter;
        this.gathered = new Gathering<>(source, RepositoryOutline::key, RepositoryOutline::module);
    }

    @Override
    public void beginRound(RoundEnvironment round) {
        gathered.beginRound(round);
    }

    @Override
    public boolean handle(TypeElement type) {
        if (!source.isCompiled(type)) {
            gathered.add(source.repositoryOutline(type), false);
            return true;
        }
        RepositoryReading reading = source.readRepository(type);
        if (reading instanceof RepositoryReading.Refused) {
            return true;
        }
        if (!(reading instanceof RepositoryReading.Complete complete)) {
            gathered.expectMore();
            return false;
        }
        if (isSound(complete.repository())) {
            gathered.add(RepositoryOutline.of(complete.repository()), true);
        }
        return true;
    }

    @Override
    public void endRound() {
        gathered.endRound(source::repositoryOutline).forEach(this::link);
    }

    @Override
    public void giveUp(TypeElement type) {}

    @Override
    public void end() {
        written.values().forEach(lists -> {
            reporter.report(writer.offer(lists, gathered.isOfSeveralModules()));
            lists.forEach(listed -> reporter.report(source.findMissingProvision(listed)));
        });
    }

    private boolean isSound(RepositoryModel repository) {
        return SoundEntities.isSound(source, repository.entity())
                && !RepositoryDeriver.derive(repository).findings().hasErrors();
    }

    private void link(String module, List<RepositoryOutline> repositories) {
        RepositoryLinker.link(repositories).ifPresent(linked -> {
            RepositoriesModel listed =
                    gathered.withFreeName(linked, RepositoriesModel::key, writer::isOwn, linked::numbered);
            reporter.report(writer.write(listed, gathered.isOfSeveralModules()));
            written.computeIfAbsent(module, none -> new ArrayList<>()).add(listed);
        });
    }
}
