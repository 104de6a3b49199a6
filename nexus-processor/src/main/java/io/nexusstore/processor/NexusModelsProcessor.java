package io.nexusstore.processor;

import com.google.auto.service.AutoService;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.read.AnnotationNames;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.step.ModelsStep;
import io.nexusstore.processor.step.RepositoriesStep;
import io.nexusstore.processor.write.file.SourceSink;
import io.nexusstore.processor.write.list.ModelsWriter;
import io.nexusstore.processor.write.list.RepositoriesWriter;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes the lists of all models and repositories of a module, and checks what no entity can know alone. */
@AutoService(Processor.class)
public final class NexusModelsProcessor extends AbstractProcessor {

    private List<Pipeline> pipelines = List.of();

    /** Creates the processor; called by the compiler. */
    public NexusModelsProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(AnnotationNames.ENTITY, AnnotationNames.REPOSITORY);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Reporter reporter = new Reporter(environment.getMessager(), false);
        EntitySource source = new EntitySource(environment);
        SourceSink sink = new SourceSink(environment.getFiler());
        ModelsStep models = new ModelsStep(source, new ModelsWriter(sink), reporter);
        RepositoriesStep repositories = new RepositoriesStep(source, new RepositoriesWriter(sink), reporter);
        pipelines = List.of(
                new Pipeline(source::entities, models, reporter),
                new Pipeline(source::repositories, repositories, reporter));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        pipelines.forEach(pipeline -> pipeline.run(round));
        return false;
    }
}
