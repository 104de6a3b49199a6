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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final SortedSet<String> repositories = new TreeSet<>();
    private final SortedSet<String> modules = new TreeSet<>();
    private final List<RepositoriesModel> written = new ArrayList<>();
    private boolean isRoundQuiet = true;
    private boolean isLinked;

    /** Creates the step of one compilation. */
    public RepositoriesStep(EntitySource source, RepositoriesWriter writer, Reporter reporter) {
        this.source = source;
        this.writer = writer;
        this.reporter = reporter;
    }

    @Override
    public void beginRound(RoundEnvironment round) {
        isRoundQuiet = true;
        modules.addAll(source.modules(round));
    }

    @Override
    public boolean handle(TypeElement type) {
        RepositoryReading reading = source.readRepository(type);
        if (reading instanceof RepositoryReading.Refused) {
            return true;
        }
        if (!(reading instanceof RepositoryReading.Complete complete)) {
            isRoundQuiet = false;
            return false;
        }
        boolean isCompiled = source.isCompiled(type);
        if (!isCompiled || isSound(complete.repository())) {
            isRoundQuiet &= !isCompiled;
            repositories.add(complete.repository().key());
        }
        return true;
    }

    @Override
    public void endRound() {
        if (isRoundQuiet && !isLinked && !repositories.isEmpty()) {
            isLinked = true;
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

    private void link(List<RepositoryModel> gathered) {
        RepositoryLinker.link(gathered).ifPresent(linked -> {
            RepositoriesModel listed = withFreeName(linked);
            written.add(listed);
            Findings findings = writer.write(listed, modules.size() > 1);
            reporter.report(findings);
        });
    }

    /** Reads all repositories as the current round knows them, by module: javac forgets places of earlier rounds. */
    private SortedMap<String, List<RepositoryModel>> readAgain() {
        return repositories.stream()
                .flatMap(key -> source.find(key).stream())
                .map(source::readRepository)
                .filter(RepositoryReading.Complete.class::isInstance)
                .map(reading -> ((RepositoryReading.Complete) reading).repository())
                .collect(Collectors.groupingBy(
                        repository -> repository.scope().module(), TreeMap::new, Collectors.toList()));
    }

    /** Returns the list under a name that no other module on the class path has taken, such as that of the main code for tests. */
    private RepositoriesModel withFreeName(RepositoriesModel wanted) {
        RepositoriesModel listed = wanted;
        for (int number = 2; source.find(listed.key()).isPresent() && !writer.isOwn(listed); number++) {
            listed = wanted.numbered(number);
        }
        return listed;
    }
}
