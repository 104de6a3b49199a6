package io.nexusstore.processor.step;

import io.nexusstore.processor.diagnostic.Code;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Gathers all sound entities, judges those of each module together and writes the list of their models.
 *
 * <p>The list is written in the first round that brings no entity to be compiled: those that other processors generate are in
 * it then, and the list itself is still compiled as any other source. What is wrong with a single entity is reported
 * elsewhere.
 */
public final class ModelsStep implements Step {

    private final EntitySource source;
    private final ModelsWriter writer;
    private final Reporter reporter;
    private final SortedSet<String> entities = new TreeSet<>();
    private boolean isRoundQuiet = true;
    private boolean isLinked;
    private final SortedSet<String> modules = new TreeSet<>();
    private final List<ModelsModel> written = new ArrayList<>();

    /** Creates the step of one compilation. */
    public ModelsStep(EntitySource source, ModelsWriter writer, Reporter reporter) {
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
        if (source.findMissingRuntime(type).hasErrors()) {
            return true;
        }
        Reading reading = source.read(type);
        if (reading instanceof Reading.Illegal) {
            return true;
        }
        if (!(reading instanceof Reading.Complete complete)) {
            isRoundQuiet = false;
            return false;
        }
        EntityModel entity = complete.entity();
        if (EntityValidator.validate(entity).hasErrors()) {
            return true;
        }
        if (isLinked) {
            reporter.report(Findings.of(
                    Code.LATE_ENTITY,
                    entity.origin(),
                    entity.name(),
                    listOf(entity.scope().module())));
            return true;
        }
        isRoundQuiet &= !source.isCompiled(type);
        entities.add(entity.key());
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
        if (isLinked) {
            written.forEach(models -> reporter.report(source.findMissingProvision(models)));
        } else {
            readAgain().values().forEach(gathered -> reporter.report(SchemaValidator.validate(gathered)));
        }
    }

    private void link() {
        isLinked = true;
        readAgain().values().forEach(this::link);
    }

    private void link(List<EntityModel> gathered) {
        Findings findings = SchemaValidator.validate(gathered);
        Optional<ModelsModel> linked = SchemaLinker.link(gathered);
        if (!findings.hasErrors() && linked.isPresent()) {
            ModelsModel models = withFreeName(linked.get());
            written.add(models);
            findings = findings.and(writer.write(models, modules.size() > 1, source.hidesJavaLang(models)));
        }
        reporter.report(findings);
    }

    /**
     * Reads all entities as the current round knows them, by module: javac forgets the places of annotations of earlier
     * rounds.
     */
    private SortedMap<String, List<EntityModel>> readAgain() {
        return entities.stream()
                .flatMap(key -> source.find(key).stream())
                .map(source::read)
                .filter(Reading.Complete.class::isInstance)
                .map(reading -> ((Reading.Complete) reading).entity())
                .collect(Collectors.groupingBy(entity -> entity.scope().module(), TreeMap::new, Collectors.toList()));
    }

    private String listOf(String module) {
        return written.stream()
                .filter(models -> models.module().equals(module))
                .map(ModelsModel::qualifiedName)
                .findFirst()
                .orElse("NexusModels");
    }

    /**
     * Returns the list under a name that no other module on the class path has taken: the tests of a module often share its
     * package, and a second list of one name would hide the first.
     */
    private ModelsModel withFreeName(ModelsModel wanted) {
        ModelsModel models = wanted;
        for (int number = 2; source.find(models.key()).isPresent() && !writer.isOwn(models); number++) {
            models = wanted.numbered(number);
        }
        return models;
    }
}
