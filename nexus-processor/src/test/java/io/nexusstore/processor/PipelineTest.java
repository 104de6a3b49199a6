package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.nexusstore.processor.diagnostic.Reporter;
import io.nexusstore.processor.read.AnnotationNames;
import io.nexusstore.processor.read.EntitySource;
import io.nexusstore.processor.step.Step;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PipelineTest {

    private static final String ORDER = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            record Order(@Id long id) {}
            """;

    @Test
    void reportsFailureOfTheProcessorAtTheEntity() {
        Compilation compilation = compile("handle");

        assertThat(compilation.errors()).hasSize(1);
        Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
        assertThat(error.getMessage(Locale.ROOT)
                        .lines()
                        .map(line -> line.strip().replaceAll(":\\d+\\)", ")"))
                        .limit(3))
                .containsExactly(
                        "[Nexus/Internal] internal error in nexus-processor, please report",
                        "java.lang.IllegalStateException: planted",
                        "at io.nexusstore.processor.PipelineTest$FailingStep.failIn(PipelineTest.java)");
        assertThat(error.getLineNumber()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beginRound", "endRound", "end"})
    void reportsFailureOfTheProcessorBetweenEntities(String method) {
        Compilation compilation = compile(method);

        assertThat(compilation.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getMessage(Locale.ROOT))
                        .startsWith("[Nexus/Internal] internal error in nexus-processor, please report\n"));
    }

    private static Compilation compile(String failing) {
        return Compiler.javac().withProcessors(new FailingProcessor(failing)).compile(source(ORDER));
    }

    /** Leads a step through its rounds that fails in one method. */
    @SupportedAnnotationTypes(AnnotationNames.ENTITY)
    private static final class FailingProcessor extends AbstractProcessor {

        private final String failing;

        FailingProcessor(String failing) {
            this.failing = failing;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Reporter reporter = new Reporter(processingEnv.getMessager(), false);
            new Pipeline(new EntitySource(processingEnv)::entities, new FailingStep(failing), reporter).run(round);
            return false;
        }
    }

    private record FailingStep(String failing) implements Step {

        @Override
        public void beginRound(RoundEnvironment round) {
            failIn("beginRound");
        }

        @Override
        public boolean handle(TypeElement type) {
            failIn("handle");
            return true;
        }

        @Override
        public void endRound() {
            failIn("endRound");
        }

        @Override
        public void giveUp(TypeElement type) {
            failIn("giveUp");
        }

        @Override
        public void end() {
            failIn("end");
        }

        private void failIn(String method) {
            if (method.equals(failing)) {
                throw new IllegalStateException("planted");
            }
        }
    }
}
