package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get wrong first: one cause is reported once, where it stands, by the processor or by javac, never by both. */
final class MisuseTest {

    private static final String HEADER = """
            package shop;
            import io.nexusstore.annotation.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            """;
    private static final List<String> OPTIONS = List.of("-Xlint:all,-processing,-auxiliaryclass");

    private static final List<Misuse> MISUSES = List.of(
            // Something that is no record, or no record that generated code could use.
            misuse("NotARecord", "@NexusEntity final /*!*/class Order { @Id long id; }"),
            misuse("NotARecord", "@NexusEntity abstract /*!*/class Order { @Id @Field(maxLength = 3) String id; }"),
            misuse("NotARecord", "@NexusEntity /*!*/enum Order { A }"),
            misuse("NotARecord", "@NexusEntity /*!*/interface Order { long id(); }"),
            misuse("NotARecord", "@NexusEntity @/*!*/interface Order {}"),
            misuse("PrivateEntity", "class Shop { @NexusEntity private /*!*/record Order(@Id long id) {} }"),
            misuse("GenericEntity", "@NexusEntity /*!*/record Order<T>(@Id long id, T thing) {}"),
            misuse("MissingId", "@NexusEntity /*!*/record Order() {}"),
            misuse("MissingId", "@NexusEntity /*!*/record Order(long id, String name) {}"),
            misuse(
                    "UnnamedPackage",
                    "import io.nexusstore.annotation.*;\n@NexusEntity /*!*/record Order(@Id long id) {}"),
            // Annotations where nothing reads them.
            misuse("MisplacedAnnotation", "record Order(/*!*/@Id long id, String name) {}"),
            misuse(
                    "MisplacedAnnotation",
                    "class Order { /*!*/@Id long id; @Field String name; @Version long version; }"),
            misuse("MisplacedAnnotation", "/*!*/@Index(fields = \"id\") class Order { long id; }"),
            misuse("MisplacedAnnotation", "@NexusEntity record Order(@Id long id) { /*!*/@Field static int count; }"),
            misuse(
                    "MisplacedAnnotation",
                    "@NexusEntity record Order(@Id long id) { static class Line { /*!*/@Field int no; } }"),
            // Ids, versions and timestamps.
            misuse("DuplicateId", "@NexusEntity record Order(@Id long id, /*!*/@Id long line) {}"),
            misuse("UnsupportedIdType", "@NexusEntity record Order(@Id LocalDate /*!*/day) {}"),
            misuse("UnsupportedIdType", "@NexusEntity record Order(@Id Object /*!*/id) {}"),
            misuse("BadVersionType", "@NexusEntity record Order(@Id long id, @Version String /*!*/version) {}"),
            misuse("BadVersionType", "@NexusEntity record Order(@Id long id, @Version Instant /*!*/version) {}"),
            misuse("BadTimestampType", "@NexusEntity record Order(@Id long id, @CreatedAt Date /*!*/created) {}"),
            misuse("BadTimestampType", "@NexusEntity record Order(@Id long id, @UpdatedAt long /*!*/updated) {}"),
            misuse("ConflictingRoles", "@NexusEntity record Order(@Id /*!*/@Version long id) {}"),
            misuse(
                    "DuplicateVersion",
                    "@NexusEntity record Order(@Id long id, @Version long a, /*!*/@Version long b) {}"),
            // Types.
            misuse("EntityType", "@NexusEntity record Order(@Id long id, Order /*!*/parent) {}"),
            misuse("UnsupportedTime", "@NexusEntity record Order(@Id long id, Date /*!*/placed) {}"),
            misuse("OptionalType", "@NexusEntity record Order(@Id long id, Optional<String> /*!*/note) {}"),
            misuse("ArrayType", "@NexusEntity record Order(@Id long id, String... /*!*/tags) {}"),
            misuse("MissingPrecision", "@NexusEntity record Order(@Id long id, BigDecimal /*!*/price) {}"),
            misuse("AbstractType", "@NexusEntity record Order(@Id long id, Object /*!*/thing) {}"),
            // Limits.
            misuse(
                    "InapplicableConstraint",
                    "@NexusEntity record Order(@Id long id, @Field(maxLength = /*!*/5) int code) {}"),
            misuse(
                    "InapplicableConstraint",
                    "@NexusEntity record Order(@Id long id, @Field(min = /*!*/\"1\") String name) {}"),
            misuse(
                    "InvalidRange",
                    "@NexusEntity record Order(@Id long id, @Field(min = /*!*/\"9\", max = \"1\") int code) {}"),
            misuse("InvalidRange", "@NexusEntity record Order(@Id long id, @Field(min = /*!*/\"1_000\") int code) {}"),
            misuse("InvalidRange", "@NexusEntity record Order(@Id long id, @Field(max = /*!*/\"NaN\") double code) {}"),
            misuse(
                    "InvalidRange",
                    "@NexusEntity record Order(@Id long id, @Field(min = /*!*/\"today\") LocalDate day) {}"),
            misuse(
                    "InvalidLength",
                    "@NexusEntity record Order(@Id long id, @Field(minLength = /*!*/9, maxLength = 1) String a) {}"),
            misuse(
                    "InvalidPattern",
                    "@NexusEntity record Order(@Id long id, @Field(pattern = /*!*/\"*.txt\") String file) {}"),
            // Names and indexes.
            misuse(
                    "UnknownIndexField",
                    "@NexusEntity @Index(fields = /*!*/\"nam\") record Order(@Id long id, String name) {}"),
            misuse("EmptyIndex", "@NexusEntity /*!*/@Index(fields = {}) record Order(@Id long id) {}"),
            misuse(
                    "DuplicateColumn",
                    "@NexusEntity record Order(@Id long id, @Field(column = /*!*/\"ID\") String name) {}"),
            misuse("BlankName", "@NexusEntity(table = /*!*/\" \") record Order(@Id long id) {}"),
            misuse("InvalidName", "@NexusEntity(generatedName = /*!*/\"my order\") record Order(@Id long id) {}"),
            misuse("ReservedName", "@NexusEntity(table = /*!*/\"sqlite_order\") record Order(@Id long id) {}"),
            misuse("NameClash", "@NexusEntity record Order(@Id long id, String userName, String /*!*/user_name) {}"),
            misuse(
                    "NameClash",
                    "@NexusEntity record Order(@Id long id, @Embedded A a, int /*!*/aX) { record A(int x) {} }"));

    /** What javac says itself, to which there is nothing to add. */
    private static final List<String> LEFT_TO_JAVAC = List.of(
            "record Order(long id) { @NexusEntity void pay() {} }",
            "record Order(long id) { void pay(@Id long amount) {} }",
            "@NexusEntity record Order(@Id long id, String name) { @Field public String name() { return name; } }",
            "@NexusEntity record Order(@Id @Id long id) {}",
            "@NexusEntity @NexusEntity record Order(@Id long id) {}",
            "@NexusEntity record Order(@Id long id, @Field(maxLength = \"3\") String name) {}",
            "@NexusEntity record Order(@Id long id, @Field(length = 3) String name) {}",
            "@NexusEntity(table = Order.T) record Order(@Id long id) { static final String T = \"x\".strip(); }",
            "@NexusEntity record Order(@Id long id, String name) { private Order {} }",
            "@NexusEntity record Order(@Id long id, String name) { int count; }",
            "@NexusEntity record Order(@Id long id, String hashCode) {}",
            "@NexusEntity record Order(@Id long id) implements Runnable {}",
            "@NexusEntity record Order(@Id long id) { Order { if (id < 0) throw new Exception(); } }",
            "@lombok.Data @NexusEntity record Order(@Id long id) {}",
            "@NexusEntity record Order(@Id long id, @NotNull String name) {}",
            "@NexusEntity record Order(@Id long id) { long twice() { return id * \"2\"; } }",
            "@NexusEntity record Order(@Id long id, @Index(fields = \"name\") String name) {}",
            "@NexusEntity record Order(@Id long id, String name {}");

    static List<Misuse> misuses() {
        return MISUSES;
    }

    static List<String> leftToJavac() {
        return LEFT_TO_JAVAC;
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void isReportedOnceWhereItStands(Misuse misuse) {
        String text = misuse.text().startsWith("import ") ? misuse.text() : HEADER + misuse.text();

        Compilation compilation = Sources.compile(OPTIONS, source(text));

        assertThat(compilation.diagnostics()).hasSize(1);
        Diagnostic<? extends JavaFileObject> only = compilation.diagnostics().get(0);
        assertThat(only.getMessage(Locale.ROOT)).startsWith("[Nexus/" + misuse.tag() + "] ");
        Sources.assertOnly(
                compilation.diagnostics(),
                Diagnostic.Kind.ERROR,
                only.getMessage(Locale.ROOT).lines().findFirst().orElseThrow(),
                text);
    }

    @ParameterizedTest
    @MethodSource("leftToJavac")
    void isLeftToJavac(String text) {
        Compilation compilation = Sources.compile(OPTIONS, source(HEADER + text));

        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(compilation.diagnostics().get(0).getCode()).startsWith("compiler.err");
        assertThat(compilation.diagnostics().get(0).getMessage(Locale.ROOT)).doesNotContain("[Nexus/");
    }

    @Test
    void errorsInOtherFilesAreNoneOfOurs() {
        Compilation compilation = compile(
                "@NexusEntity record Order(@Id long id, String name) {}",
                "class Shop { Missing missing; OrderFields fields; }",
                "class Desk { Shop shop; void open() { OrderQuery.where().nothing(); } }");

        assertThat(compilation.diagnostics())
                .hasSize(1)
                .allSatisfy(said -> assertThat(said.getMessage(Locale.ROOT)).contains("class Missing"));
    }

    @Test
    void soundEntitiesAreWrittenBesideAWrongOne() {
        Compilation compilation = compile(
                "@NexusEntity record Order(@Id long id, String name) {}",
                "@NexusEntity record Line(String name) {}",
                "class Shop { OrderFields fields; Order_Model model; }");

        assertThat(compilation.diagnostics())
                .hasSize(1)
                .allSatisfy(said -> assertThat(said.getMessage(Locale.ROOT)).startsWith("[Nexus/MissingId] "));
    }

    @Test
    void twoCausesAreTwoReports() {
        Compilation compilation =
                compile("@NexusEntity @Index(fields = \"nam\") record Order(@Id Object id, Date day, String name) {}");

        assertThat(compilation.diagnostics())
                .extracting(said -> said.getMessage(Locale.ROOT).replaceAll("(?s)].*", "]"))
                .containsExactlyInAnyOrder(
                        "[Nexus/UnsupportedIdType]", "[Nexus/UnsupportedTime]", "[Nexus/UnknownIndexField]");
    }

    private static Misuse misuse(String tag, String text) {
        return new Misuse(tag, text);
    }

    private static Compilation compile(String... texts) {
        return Sources.compile(
                OPTIONS, Arrays.stream(texts).map(text -> source(HEADER + text)).toArray(JavaFileObject[]::new));
    }

    /** A misuse, and the tag of the one message about it; the message points at the mark. */
    private record Misuse(String tag, String text) {

        @Override
        public String toString() {
            return tag + ": " + text;
        }
    }
}
