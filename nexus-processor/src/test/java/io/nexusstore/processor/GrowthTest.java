package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What the processors ask of the compiler grows with the entities and their components, and no faster. */
final class GrowthTest {

    private static final int FILES_OF_AN_ENTITY = 8;
    private static final List<String> TYPES = List.of("String", "int", "Long", "double", "java.time.Instant");

    @Test
    void filesAreWrittenOnceForEachEntity() {
        assertThat(callsFor(7, 4)).containsEntry("Filer.createSourceFile", 7 * FILES_OF_AN_ENTITY + 1);
    }

    @Test
    void questionsGrowWithTheEntities() {
        SortedMap<String, Integer> few = callsFor(10, 4);
        SortedMap<String, Integer> more = callsFor(20, 4);
        SortedMap<String, Integer> most = callsFor(40, 4);

        assertThat(few).containsKey("Elements.getPackageOf");
        assertGrowsLinearly(few, more, most);
    }

    @Test
    void questionsGrowWithTheComponents() {
        SortedMap<String, Integer> few = callsFor(2, 50);
        SortedMap<String, Integer> more = callsFor(2, 100);
        SortedMap<String, Integer> most = callsFor(2, 200);

        assertThat(few).containsKey("Types.isSameType");
        assertGrowsLinearly(few, more, most);
    }

    /** Twice as many more must cost twice as many questions more, whatever is asked once for all. */
    private static void assertGrowsLinearly(
            SortedMap<String, Integer> few, SortedMap<String, Integer> more, SortedMap<String, Integer> most) {
        assertThat(most.keySet()).isEqualTo(few.keySet());
        few.forEach((question, asked) -> {
            int firstStep = more.get(question) - asked;
            int secondStep = most.get(question) - more.get(question);
            assertThat(secondStep)
                    .as("%s: %d, then %d, then %d calls", question, asked, more.get(question), most.get(question))
                    .isEqualTo(2 * firstStep);
        });
    }

    private static SortedMap<String, Integer> callsFor(int entities, int components) {
        SortedMap<String, Integer> calls = CountingEnvironment.noCalls();
        JavaFileObject[] sources = IntStream.range(0, entities)
                .mapToObj(number -> source(entity(number, components)))
                .toArray(JavaFileObject[]::new);
        Compilation compilation = Compiler.javac()
                .withProcessors(
                        new Counted(new NexusProcessor(), calls), new Counted(new NexusModelsProcessor(), calls))
                .withOptions("-proc:only")
                .compile(sources);
        assertThat(compilation.errors()).isEmpty();
        return calls;
    }

    private static String entity(int number, int components) {
        return IntStream.range(0, components)
                .mapToObj(i -> "@Field(indexed = " + (i == 0) + ") " + TYPES.get(i % TYPES.size()) + " part" + i)
                .collect(Collectors.joining(
                        ", ",
                        "package shop; import io.nexusstore.annotation.*;\n@NexusEntity public record Entity" + number
                                + "(@Id long id, ",
                        ") {}"));
    }

    /** A processor that is given counting services. */
    private static final class Counted extends AbstractProcessor {

        private final Processor processor;
        private final SortedMap<String, Integer> calls;

        Counted(Processor processor, SortedMap<String, Integer> calls) {
            this.processor = processor;
            this.calls = calls;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(new CountingEnvironment(environment, calls));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
