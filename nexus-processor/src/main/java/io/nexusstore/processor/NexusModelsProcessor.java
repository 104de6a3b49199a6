package io.nexusstore.processor;

import com.google.auto.service.AutoService;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.read.AnnotationNames;
import io.nexusstore.processor.read.EntitySource;
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
        EntitySource source = new EntitySource(environment);
        ModelsWriter writer = new ModelsWriter(new SourceSink(environment.getFiler()));
        pipeline = new Pipeline(source, new ModelsStep(source, writer, reporter), reporter);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (pipeline != null) {
            pipeline.run(round);
        }
        return false;
    }
}
