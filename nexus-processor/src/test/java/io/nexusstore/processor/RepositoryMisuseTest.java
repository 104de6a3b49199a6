package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong in repositories, hints, rules and converters: reported once, where it stands. */
final class RepositoryMisuseTest {

    private static final List<String> OPTIONS = List.of("-Xlint:all,-processing,-auxiliaryclass");
    private static final String HEADER = """
            package shop;
            import io.nexusstore.annotation.*;
            import io.nexusstore.paging.*;
            import io.nexusstore.validation.*;
            import io.nexusstore.value.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            import reactor.core.publisher.*;
            """;
    private static final String USER = HEADER + """
            @NullMarked
            @NexusEntity
            public record User(@Id long id, String name, int age, @Nullable Boolean active, @Embedded Home home,
                    List<String> tags) {
                public record Home(String city, @Nullable String zip) {}
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UnreadableHint | @QueryHint(where = /*!*/\"name == :name\") List<User> findA(String name);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name = 'x'\") List<User> findA();",
                "UnreadableHint | @QueryHint(where = /*!*/\"name = ?1\") List<User> findA(String name);",
                "UnknownComponent | @QueryHint(where = /*!*/\"NAME = :name\") List<User> findA(String name);",
                "UnknownComponent | @QueryHint(where = /*!*/\"u.name = :name\") List<User> findA(String name);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name = :name AND age = :age\") List<User> findA(String name, int age);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name like :name\") List<User> findA(String name);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name is not :name\") List<User> findA(String name);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name <> :name\") List<User> findA(String name);",
                "UnreadableHint | @QueryHint(where = /*!*/\"age between :a, :b\") List<User> findA(int a, int b);",
                "UnreadableHint | @QueryHint(where = /*!*/\":name = name\") List<User> findA(String name);",
                "UnreadableHint | @QueryHint(where = /*!*/\"active\") List<User> findA();",
                "UnreadableHint | @QueryHint(where = /*!*/\"name in (:names)\") List<User> findA(List<String> names);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name = null\") List<User> findA();",
                "UnreadableHint | @QueryHint(where = /*!*/\"()\") List<User> findA();",
                "UnreadableHint | @QueryHint(where = /*!*/\"not\") List<User> findA();",
                "UnreadableHint | @QueryHint(where = /*!*/\"age = :age;\") List<User> findA(int age);",
                "UnreadableHint | @QueryHint(where = /*!*/\"name ignore case = :name\") List<User> findA(String name);",
                "EmbeddedTerm | @QueryHint(where = /*!*/\"home = :home\") List<User> findA(User.Home home);",
                "UnreadableHint | @QueryHint(orderBy = /*!*/\"age descending\") List<User> findAll();",
                "UnreadableHint | @QueryHint(orderBy = /*!*/\"name,\") List<User> findAll();",
                "UnreadableHint | @QueryHint(orderBy = /*!*/\"home.zip desc nulls\") List<User> findAll();",
                "InapplicableOperator | @QueryHint(orderBy = /*!*/\"age nulls first\") List<User> findAll();",
                "UnorderableComponent | @QueryHint(orderBy = /*!*/\"tags\") List<User> findAll();",
                "UnreadableHint | @QueryHint(limit = /*!*/\"0\") List<User> findAll();",
                "UnreadableHint | @QueryHint(limit = /*!*/\"-1\") List<User> findAll();",
                "UnreadableHint | @QueryHint(limit = /*!*/\"10000000000\") List<User> findAll();",
                "UnreadableHint | @QueryHint(limit = /*!*/\"most\") List<User> findAll(int most);",
                "WrongReturnType | List<? extends User> /*!*/findByName(String name);",
                "WrongReturnType | Collection<User> /*!*/findAll();",
                "WrongReturnType | java.util.stream.Stream<User> /*!*/findAll();",
                "WrongReturnType | int /*!*/count();",
                "WrongReturnType | Mono<Integer> /*!*/countByName(String name);",
                "WrongReturnType | List<String> /*!*/findAll();",
                "WrongReturnType | void /*!*/findByName(String name);",
                "WrongParameterType | List<User> findByNameIn(String... /*!*/names);",
                "WrongParameterType | List<User> findByNameIn(Iterable<String> /*!*/names);",
                "GenericMethod | <T extends User> List<T> /*!*/findAll();",
                "UnknownProjectedComponent | List<P> /*!*/findAll(); record P(String city) {}",
                "WrongProjectedType | List<P> /*!*/findAll(); record P(String name, Integer age) {}",
                "WrongReturnType | List<P<String>> /*!*/findAll(); record P<T>(T name) {}"
            })
    void isReportedOnceWhereItStands(String tag, String methods) {
        assertReported(
                tag, USER, HEADER + "@NullMarked @NexusRepository(User.class) interface Users { " + methods + " }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NotAnInterface | @NexusRepository /*!*/class Users {}",
                "NotAnInterface | @NexusRepository /*!*/enum Users {}",
                "NotAnInterface | @NexusRepository /*!*/record Users() {}",
                "NotAnInterface | @NexusRepository @/*!*/interface Users {}",
                "NotAnEntity | @NexusRepository(String/*!*/.class) interface Users {}",
                "NotAnEntity | /*!*/@NexusRepository(int.class) interface Users {}",
                "UnknownEntity | /*!*/@NexusRepository interface Users { List<String> findAll(); }",
                "WrongStore | @NexusRepository /*!*/interface Users extends io.nexusstore.store.NexusStore<User, String> {}",
                "FactoryTaken | @NexusRepository(User.class) interface Users { "
                        + "default Users /*!*/of(io.nexusstore.store.StoreSource s) { return this; } }",
                "MisplacedAnnotation | interface Users { /*!*/@QueryHint(limit = \"1\") static int x() { return 1; } }",
                "MisplacedAnnotation | enum Kind { /*!*/@Field A }",
                "MisplacedAnnotation | interface Users { /*!*/@Field int LIMIT = 1; }",
                "InvalidRule | @NexusEntity record A(@Id long id, @ValidatedBy(FieldRule/*!*/.class) String a) {}",
                "InvalidRule | @NexusEntity record A(@Id long id, @ValidatedBy(String/*!*/.class) String a) {}",
                "InvalidRule | @NexusEntity record A(@Id long id, @ValidatedBy(String[]/*!*/.class) String a) {}",
                "InvalidRule | @NexusEntity record A(@Id long id, @ValidatedBy(A.R/*!*/.class) int a) { "
                        + "static class R<T> implements FieldRule<T> { public String expectation(T t) { return null; } } }",
                "IdleRules | @NexusEntity record A(@Id long id, /*!*/@ValidatedBy({}) String a) {}",
                "MisplacedAnnotation | @NexusEntity record A(@Id long id, @Embedded /*!*/@ValidatedBy(R.class) B b) { "
                        + "record B(int x) {} record R() {} }",
                "NotAConverter | @NexusEntity record A(@Id long id, /*!*/@Convert(int.class) String a) {}",
                "NotAConverter | @NexusEntity record A(@Id long id, /*!*/@Convert(Object.class) String a) {}",
                "ConverterClass | @NexusEntity record A(@Id long id, /*!*/@Convert(ValueConverter.class) String a) {}",
                "MisplacedAnnotation | class Shop { void /*!*/open() { @NexusEntity record A(@Id long id) {} } }"
            })
    void isReportedOnceBesideASoundEntity(String tag, String declaration) {
        assertReported(tag, USER, HEADER + declaration);
    }

    private static void assertReported(String tag, String... texts) {
        Compilation compilation = Sources.compile(OPTIONS, source(texts[0]), source(texts[1]));

        assertThat(compilation.diagnostics()).hasSize(1);
        Diagnostic<? extends JavaFileObject> only = compilation.diagnostics().get(0);
        assertThat(only.getMessage(Locale.ROOT)).startsWith("[Nexus/" + tag + "] ");
        Sources.assertOnly(
                compilation.diagnostics(),
                Diagnostic.Kind.ERROR,
                only.getMessage(Locale.ROOT).lines().findFirst().orElseThrow(),
                texts);
    }
}
