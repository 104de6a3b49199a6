package io.nexusstore.processor.step;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.link.SchemaLinker;
import io.nexusstore.processor.link.SchemaValidator;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.EntityOutline;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.ModelsModel;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.read.Reading;
import io.nexusstore.processor.validate.EntityValidator;
import io.nexusstore.processor.write.list.ModelsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Gathers all sound entities, judges those of each module together and writes the list of their models.
 *
 * <p>What is wrong with a single entity is reported elsewhere. Those that an incremental build offers again as class files
 * were judged when they were compiled: of them only the outline is read, and the indexes where a name gives reason to.
 */
public final class ModelsStep implements Step {

    private final EntitySource source;
    private final ModelsWriter writer;
    private final Reporter reporter;
    private final Gathering<EntityOutline> gathered;
    private final SortedMap<String, List<ModelsModel>> written = new TreeMap<>();

    /** Creates the step of one compilation. */
    public ModelsStep(EntitySource source, ModelsWriter writer, Reporter reporter) {
        this.source = source;
        this.writer = writer;
        this.reporter = reporter;
        this.gathered = new Gathering<>(source, EntityOutline::key, EntityOutline::module);
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
            gathered.add(source.outline(type), false);
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
        if (!EntityValidator.validate(entity).hasErrors()) {
            gathered.add(EntityOutline.of(entity), true);
        }
        return true;
    }

    @Override
    public void endRound() {
        gathered.endRound(this::readAgain).forEach(this::link);
    }

    @Override
    public void giveUp(TypeElement type) {}

    @Override
    public void end() {
        gathered.takeAll(this::readAgain).forEach(this::judge);
        written.values().forEach(lists -> {
            reporter.report(writer.offer(lists, gathered.isOfSeveralModules()));
            lists.forEach(models -> reporter.report(source.findMissingProvision(models)));
        });
    }

    private void link(String module, List<EntityOutline> entities) {
        if (judge(module, entities).hasErrors()) {
            return;
        }
        gathered.list(module, entities);
        SchemaLinker.link(entities).ifPresent(linked -> {
            ModelsModel models = gathered.withFreeName(linked, ModelsModel::key, writer::isOwn, linked::numbered);
            reporter.report(writer.write(models, gathered.isOfSeveralModules(), source.hidesJavaLang(models)));
            written.computeIfAbsent(module, none -> new ArrayList<>()).add(models);
        });
    }

    private Findings judge(String module, List<EntityOutline> entities) {
        Findings findings = SchemaValidator.validate(gathered.listedOf(module), withIndexes(entities));
        reporter.report(findings);
        return findings;
    }

    /** Returns the entities, with all indexes of those class files that may have one of a name that another needs. */
    private List<EntityOutline> withIndexes(List<EntityOutline> entities) {
        NavigableSet<String> names = new TreeSet<>();
        for (EntityOutline entity : entities) {
            names.add(entity.table().value().toLowerCase(Locale.ROOT));
            entity.indexes().stream()
                    .map(Located::value)
                    .map(index -> index.toLowerCase(Locale.ROOT))
                    .forEach(names::add);
        }
        return entities.stream()
                .map(entity -> entity.isOfClassFile() && entity.mayHaveIndexAmong(names)
                        ? source.find(entity.key()).map(this::readAgain).orElse(entity)
                        : entity)
                .toList();
    }

    private EntityOutline readAgain(TypeElement type) {
        return source.read(type) instanceof Reading.Complete complete
                ? EntityOutline.of(complete.entity())
                : source.outline(type);
    }
}
