package io.nexusstore.processor.write.file;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.explained;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.nexusstore.processor.NexusProcessor;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

final class SourceSinkTest {

    private static final String ORDER = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            /*!*/record Order(@Id long id) {}
            """;

    @Test
    void reportsFileThatCannotBeWritten() {
        Compilation compilation = compile(new IOException("No space left on device"));

        assertOnly(
                compilation.diagnostics(),
                Diagnostic.Kind.ERROR,
                "[Nexus/NotWritten] The generated file 'shop.OrderFields' could not be written: No space left on device. "
                        + "Check the output directory.",
                ORDER);
    }

    @Test
    void reportsFileThatTheCompilerKnowsAlready() {
        Compilation compilation = compile(new FilerException("Attempt to recreate a file"));

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .containsExactly(explained(
                        "[Nexus/NameTaken] Entity 'Order' needs the name 'OrderFields' for a generated type, but that "
                                + "type already exists. Set @NexusEntity(generatedName = ...) to another stem."));
    }

    private static Compilation compile(IOException failure) {
        return Compiler.javac().withProcessors(new OnFullDisk(failure)).compile(source(ORDER));
    }

    /** Runs the processor in an environment that cannot write. */
    @SupportedAnnotationTypes("*")
    private static final class OnFullDisk extends AbstractProcessor {

        private final Processor processor = new NexusProcessor();
        private final IOException failure;

        OnFullDisk(IOException failure) {
            this.failure = failure;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(new BrokenEnvironment(environment, failure));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    private record BrokenEnvironment(ProcessingEnvironment environment, IOException failure)
            implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Filer getFiler() {
            return new BrokenFiler(failure);
        }

        @Override
        public Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return environment.getLocale();
        }
    }

    private record BrokenFiler(IOException failure) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... originatingElements) throws IOException {
            throw failure;
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... originatingElements) throws IOException {
            throw failure;
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location,
                CharSequence moduleAndPkg,
                CharSequence relativeName,
                Element... originatingElements)
                throws IOException {
            throw failure;
        }

        @Override
        public FileObject getResource(
                JavaFileManager.Location location, CharSequence moduleAndPkg, CharSequence relativeName)
                throws IOException {
            throw failure;
        }
    }
}
