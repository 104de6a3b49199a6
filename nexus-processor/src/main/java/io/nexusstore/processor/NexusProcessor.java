package io.nexusstore.processor;

import com.google.auto.service.AutoService;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.read.AnnotationNames;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.step.EntityStep;
import io.nexusstore.processor.step.RepositoryStep;
import io.nexusstore.processor.write.entity.EntityWriter;
import io.nexusstore.processor.write.file.SourceSink;
import io.nexusstore.processor.write.repository.DerivedWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes what is generated for each entity and each repository, from that type and what it names alone. */
@AutoService(Processor.class)
public final class NexusProcessor extends AbstractProcessor {

    private List<Pipeline> pipelines = List.of();

    /** Creates the processor; called by the compiler. */
    public NexusProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> names = new TreeSet<>(AnnotationNames.PARTS);
        names.add(AnnotationNames.ENTITY);
        names.add(AnnotationNames.REPOSITORY);
        names.add(AnnotationNames.QUERY_HINT);
        return names;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.names();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        ProcessorOptions options = ProcessorOptions.read(environment.getOptions());
        Reporter reporter = new Reporter(environment.getMessager(), options.isVerbose());
        options.check(reporter);
        EntitySource source = new EntitySource(environment);
        SourceSink sink = new SourceSink(environment.getFiler());
        EntityStep entities = new EntityStep(source, new EntityWriter(sink), reporter);
        RepositoryStep repositories = new RepositoryStep(source, new DerivedWriter(sink), reporter);
        pipelines = List.of(
                new Pipeline(source::entities, entities, reporter),
                new Pipeline(source::repositories, repositories, reporter));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        pipelines.forEach(pipeline -> pipeline.run(round));
        return false;
    }
}
