package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScopeReaderTest {

    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|\"[^\"]*\"|(?m)^import [^\n]*$");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");

    /** What a component of the golden entity uses, which is looked up for that entity. */
    private static final List<String> OF_COMPONENTS = List.of("Thread");

    static List<String> names() {
        return ScopeReader.JAVA_LANG;
    }

    @ParameterizedTest
    @MethodSource("names")
    void acceptsPackageWithATypeCalledLikeOneOfJavaLang(String name) {
        assertAccepted("""
                package shop;
                /** Hides the type of java.lang. */
                public interface %s {}
                """.formatted(name), """
                package shop;
                @io.nexusstore.annotation.NexusEntity
                @io.nexusstore.annotation.Index(fields = {"name", "count"})
                @org.jspecify.annotations.NullMarked
                record Thing(
                        @io.nexusstore.annotation.Id(generated = true) java.util.UUID id,
                        @io.nexusstore.annotation.Field(unique = true, pattern = "a*") java.lang.String name,
                        @io.nexusstore.annotation.Field(indexed = true) java.lang.Integer count,
                        byte[] bytes,
                        @io.nexusstore.annotation.Field(precision = 5, scale = 2, min = "0") java.math.BigDecimal price,
                        @io.nexusstore.annotation.Embedded Spot spot,
                        @io.nexusstore.annotation.Version long version) {
                    record Spot(int row, java.lang.Integer seat) {}
                }
                """);
    }

    @Test
    void acceptsPackageThatHidesTheTypeOfAComponent() {
        assertAccepted("package shop; interface Thread {}", """
                package shop;
                @io.nexusstore.annotation.NexusEntity
                record Thing(@io.nexusstore.annotation.Id long id, java.lang.Thread.State state) {}
                """);
    }

    @Test
    void acceptsHidingTypesWhereTheListOfModelsIs() {
        assertAccepted("package shop; interface Override {}", """
                package shop.first;
                /** A thing. */
                @io.nexusstore.annotation.NexusEntity
                public record Thing(@io.nexusstore.annotation.Id long id) {}
                """, """
                package shop.second;
                /** Another thing. */
                @io.nexusstore.annotation.NexusEntity
                public record Item(@io.nexusstore.annotation.Id long id) {}
                """);
    }

    @Test
    void goldensUseNoOtherTypeOfJavaLang() throws IOException {
        SortedSet<String> used = new TreeSet<>();
        try (Stream<Path> goldens = Files.list(GOLDENS)) {
            for (Path golden : goldens.toList()) {
                String code = NO_CODE.matcher(Files.readString(golden)).replaceAll("");
                TYPE.matcher(code)
                        .results()
                        .map(MatchResult::group)
                        .filter(ScopeReaderTest::isOfJavaLang)
                        .forEach(used::add);
            }
        }
        used.removeAll(OF_COMPONENTS);

        assertThat(used).contains("Override", "String");
        assertThat(ScopeReader.JAVA_LANG).containsAll(used);
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException other) {
            return false;
        }
    }
}
