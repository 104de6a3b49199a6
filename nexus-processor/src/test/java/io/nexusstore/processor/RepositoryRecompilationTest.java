package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.assertOnly;
import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository is read alike whether its entity is in source or in class files. */
final class RepositoryRecompilationTest {

    private static final String PERSON = """
            package shop;
            import io.nexusstore.annotation.*;
            import org.jspecify.annotations.*;
            /** A person. */
            @NexusEntity(generatedName = "Human")
            @NullMarked
            @Index(fields = {"name", "age"}, unique = true)
            public record Person(
                    @Id String id, @Field(unique = true) String email, String name, @Nullable Integer age, @Embedded Place place) {
                /** Where somebody lives. */
                public record Place(String city, int floor) {}
            }
            """;
    private static final String NAMED = """
            package shop;
            import java.util.List;
            import org.jspecify.annotations.*;
            /** Finds by names. */
            @NullMarked
            public interface Named<T> {
                /** Finds. */
                List<T> findByNameStartingWith(String start);
            }
            """;
    private static final String PEOPLE = """
            package shop.people;
            import io.nexusstore.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            import reactor.core.publisher.*;
            import shop.*;
            /** Finds people. */
            @NexusRepository
            @NullMarked
            public interface People extends Named<Person> {
                /** Finds. */
                Mono<Person> findByEmail(String email);
                /** Finds. */
                Optional<Person> findByNameAndAge(String name, Integer age);
                /** Finds. */
                @Nullable Person findById(String id);
                /** Finds. */
                List<Card> findByPlaceCityOrderByAge(String city);
                /** A card. */
                record Card(String name, String placeCity, @Nullable Integer age) {}
            }
            """;

    @Test
    void repositoryCompiledAloneGivesTheSameOutput(@TempDir Path directory) {
        DiskCompiler whole = new DiskCompiler(directory);
        assertThat(whole.compile(source(PERSON), source(NAMED), source(PEOPLE))).isEmpty();
        SortedMap<String, String> before = whole.output();

        DiskCompiler again = new DiskCompiler(directory).offeringAgain("shop.Person");
        assertThat(again.compile(source(PEOPLE))).isEmpty();

        assertThat(again.output()).isEqualTo(before).containsKey("shop/people/People_Repository.java");
    }

    @Test
    void misuseIsFoundInRepositoryCompiledAlone(@TempDir Path directory) {
        assertThat(new DiskCompiler(directory).compile(source(PERSON), source(NAMED), source(PEOPLE)))
                .isEmpty();
        String changed = PEOPLE.replace("findByEmail(", "/*!*/findByEmial(");

        var diagnostics = new DiskCompiler(directory).compile(source(changed));

        assertOnly(
                diagnostics,
                Diagnostic.Kind.ERROR,
                "[Nexus/UnknownComponent] Method 'findByEmial' of repository 'People' asks for 'Emial', which is no component"
                        + " of entity 'Person'. Did you mean 'findByEmail'?",
                changed);
    }

    @Test
    void changeOfAnotherTypeStillListsAllRepositories(@TempDir Path directory) {
        DiskCompiler whole = new DiskCompiler(directory);
        assertThat(whole.compile(source(PERSON), source(NAMED), source(PEOPLE))).isEmpty();
        SortedMap<String, String> before = whole.output();

        DiskCompiler again = new DiskCompiler(directory).offeringAgain("shop.Person", "shop.people.People");
        assertThat(again.compile(source("package shop; class Unrelated {}"))).isEmpty();

        assertThat(again.output()).isEqualTo(before);
    }

    @Test
    void secondModuleOfAPackageGetsAListOfItsOwn(@TempDir Path main, @TempDir Path test) {
        DiskCompiler first = new DiskCompiler(main);
        assertThat(first.compile(source(PERSON), source(NAMED), source(PEOPLE))).isEmpty();
        String other = PEOPLE.replace("interface People", "interface Others").replace("Finds people", "Finds others");

        DiskCompiler second = new DiskCompiler(test).against(first.classes());
        assertThat(second.compile(source(other))).isEmpty();

        assertThat(second.output().get("META-INF/services/io.nexusstore.store.RepositoryProvider"))
                .isEqualTo("shop.people.NexusRepositories2\n");
    }
}
