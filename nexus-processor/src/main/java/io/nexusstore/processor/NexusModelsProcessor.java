package io.nexusstore.processor;

import com.google.auto.service.AutoService;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.read.AnnotatedTypes;
import io.nexusstore.processor.read.AnnotationNames;
import io.nexusstore.processor.read.EntityReader;
import io.nexusstore.processor.read.ModuleReader;
import io.nexusstore.processor.step.ModelsStep;
import io.nexusstore.processor.write.ModelsWriter;
import io.nexusstore.processor.write.SourceSink;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the list of all models of a module, and checks what no entity can know alone. */
@AutoService(Processor.class)
public final class NexusModelsProcessor extends AbstractProcessor {

    private @Nullable Pipeline pipeline;

    /** Creates the processor; called by the compiler. */
    public NexusModelsProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(AnnotationNames.ENTITY);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Reporter reporter = new Reporter(environment.getMessager(), false);
        AnnotatedTypes types = new AnnotatedTypes(environment);
        ModelsStep step = new ModelsStep(
                types,
                new EntityReader(environment.getElementUtils()),
                new ModuleReader(environment.getElementUtils()),
                new ModelsWriter(new SourceSink(environment.getFiler())),
                reporter);
        pipeline = new Pipeline(types, step, reporter);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (pipeline != null) {
            pipeline.run(round);
        }
        return false;
    }
}
