package io.nexusstore.processor.write.repository;

import static io.nexusstore.processor.Sources.assertAccepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NullAway is silenced where a repository marks parts of types otherwise than the entity, and nowhere else. */
final class OperandMarksTest {

    private static final String SILENCED = "@SuppressWarnings(\"NullAway\")";

    private String repository;

    @BeforeEach
    void generate() throws IOException {
        repository = assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusEntity
                @NullMarked
                public record Order(@Id long id, List<@Nullable String> notes, List<List<@Nullable String>> deep, @Nullable String name) {}
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusRepository
                @NullMarked
                public interface Orders {
                    List<Order> findByNotes(List<String> bare);
                    List<Order> findByNotesNot(List<@Nullable String> marked);
                    List<Order> findByNotesIn(Collection<? extends @Nullable List<@Nullable String>> markedIn);
                    List<Order> findByNotesNotIn(Collection<List<String>> bareIn);
                    List<Order> findByDeepContaining(List<@Nullable String> markedPart);
                    List<Order> findByIdOrDeepContaining(long id, List<String> barePart);
                    List<Order> findByNotesContaining(String element);
                    List<Order> findByNameIn(Set<@Nullable String> names);
                    List<Marked> findAll();
                    List<Bare> findAllOrderById();
                    record Marked(long id, List<@Nullable String> notes, @Nullable String name) {}
                    record Bare(List<String> notes) {}
                }
                """)
                .generatedSourceFile("shop.Orders_Repository")
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "bareIn", "barePart"})
    void otherMarksAreSilenced(String parameter) {
        assertThat(head(parameter + ")")).contains(SILENCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marked", "markedIn", "markedPart", "element", "names"})
    void sameMarksAreLeftToTheChecker(String parameter) {
        assertThat(head(parameter + ")")).contains("@Override").doesNotContain(SILENCED);
    }

    @Test
    void projectionsAreComparedToo() {
        assertThat(head("Orders.Bare projectOrders_Bare(")).contains(SILENCED);
        assertThat(head("Orders.Marked projectOrders_Marked(")).doesNotContain(SILENCED);
    }

    /** Returns what stands before the body of a method, behind the method before it. */
    private String head(String signature) {
        int end = repository.indexOf(signature);
        assertThat(end).as(signature).isPositive();
        return repository.substring(repository.lastIndexOf("    }\n", end), end);
    }
}
