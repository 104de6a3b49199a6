package io.nexusstore.processor;

import static io.nexusstore.processor.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities and repositories that are odd but legal: what is generated for them compiles without a word. */
final class OddDeclarationTest {

    private static final List<String> OPTIONS = List.of("-Xlint:all,-processing,-auxiliaryclass", "-Werror");
    private static final String HEADER = """
            package shop;
            import io.nexusstore.annotation.*;
            import io.nexusstore.validation.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            import reactor.core.publisher.*;
            """;
    private static final String USER = "@NexusEntity record User(@Id String id, String name) {} ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // names
                "@NexusEntity record Order(@Id long id, String order, String entity, String entity_) {}",
                "@NexusEntity record ORDER(@Id long id, String order) {}",
                "@NexusEntity record Order(@Id long id, Kind ORDER, @Embedded Line line) { enum Kind { A } "
                        + "record Line(int Line, int base, int delta, int before, int after, int row, int out) {} }",
                "@NexusEntity record Order(@Id long id, String Order_, List<String> Violation, int Expression, int Columns) {}",
                "@NexusEntity record A(@Id long id, String var, String yield, String record, String sealed, String permits, "
                        + "String when, String module, String with, String _a, String $b) {}",
                "@NexusEntity record A(@Id long getClass_, String notify_, String wait_, String toString_) {}",
                "@NexusEntity record A(@Id long id, String name, String of) { public String name() { return name; } "
                        + "static A of(long id) { return new A(id, \"\", \"\"); } static A edit(A a) { return a; } "
                        + "A build() { return this; } }",
                "@NexusEntity record Query(@Id long id, String where) {} ~ @NexusEntity record Expression(@Id long id, String and) {} "
                        + "~ @NexusEntity record Mono(@Id long id, String just) {} "
                        + "~ @NexusEntity record Objects(@Id long id, String equals) {}",
                // places
                "interface I { @NexusEntity record A(@Id long id) {} enum E { X; @NexusEntity record B(@Id long id, E e) {} } "
                        + "@interface An { @NexusEntity record C(@Id long id, E e) {} } }",
                "class Box<T> { @NexusEntity record U(@Id long id, List<Inner> l) { record Inner(int x) {} } }",
                USER + "~ class Outer { @NexusRepository interface Us { List<User> findByName(String name); } "
                        + "record R() { @NexusRepository interface Us { List<User> findByName(String name); } } "
                        + "enum E { A; @NexusRepository interface Us { List<User> findByName(String name); } } }",
                // supertypes
                "interface Named<T extends Comparable<T>> { T name(); default T upper() { return name(); } } "
                        + "~ @NexusEntity record A(@Id long id, String name) implements Named<String>, Comparable<A> { "
                        + "public int compareTo(A other) { return 0; } }",
                "sealed interface S permits A, B { long id(); } ~ @NexusEntity record A(@Id long id) implements S {} "
                        + "~ @NexusEntity record B(@Id long id) implements S {}",
                USER + "~ interface Base<T, K> { Optional<T> findById(K id); List<T> findByName(String name); } "
                        + "~ interface Mid<T> extends Base<T, String> {} ~ @NexusRepository interface Us extends Mid<User> {}",
                USER + "~ interface X { List<User> findByName(String n); } "
                        + "~ interface Y { default List<User> findByName(String n) { return List.of(); } } "
                        + "~ @NexusRepository interface Us extends X, Y { List<User> findByName(String n); }",
                "@NexusEntity record A(@Id Long id, String name) {} "
                        + "~ @NexusRepository interface As extends io.nexusstore.store.NexusStore<A, Long> { List<A> findAll(); } "
                        + "~ @NexusRepository interface Bs extends As { List<A> findByName(String n); Mono<Boolean> exists(); }",
                // types
                "@NexusEntity record A(@Id long id, byte... data) {}",
                "@NexusEntity record A(@Id long id, E e) { enum E { class_ {}, INSTANCE, A, value { } } }",
                "@NexusEntity record A(@Id long id, Map<E, List<Set<UUID>>> m, List<List<List<String>>> l, "
                        + "Map<Integer, Map<Long, byte[]>> b) { enum E { X } }",
                "@NexusEntity @ValidatedBy(R2.class) record A(@Id long id, @ValidatedBy(R.class) String o) { "
                        + "record R() implements FieldRule<CharSequence> { public String expectation(CharSequence x) { return null; } } } "
                        + "~ class R2 implements EntityRule<Record> { public void check(Record r, RuleFindings f) {} }",
                // repositories
                USER
                        + "~ @NexusRepository interface Us { List<User> findByName(java.lang.String n); "
                        + "io.nexusstore.paging.Page<User> pageByName(java.lang.String n, io.nexusstore.paging.PageRequest r); "
                        + "record Query(java.lang.String name) {} record Mono(java.lang.String name) {} "
                        + "List<Query> findByNameNot(java.lang.String n); Optional<Mono> findById(java.lang.String id); "
                        + "interface String {} record NexusStore() {} record Page<T>(T t) {} }",
                "@NexusEntity record Or(@Id @Embedded Key id) { record Key(String a, String b) {} } "
                        + "~ @NexusRepository interface Ors { List<Or> findByIdIn(Collection<Or.Key> Or); "
                        + "Optional<Or> findById(Or.Key OrFields); boolean existsById(Or.Key isWholeId); "
                        + "long countByIdIn(Set<Or.Key> shop); default boolean isWholeId(Or.Key id) { return true; } }",
                "@NexusEntity record A(@Id long id, int byAge, Boolean in, String isIn, String orderBy, String first) {} "
                        + "~ @NexusRepository interface As { List<A> findByByAge(int a); List<A> findByIn(Boolean b); "
                        + "List<A> findByIsInIn(List<String> b); List<A> findByOrderByOrderByOrderBy(String o); "
                        + "List<A> findFirstByFirst(String f); List<A> findByInIn(List<Boolean> b); List<A> findByInTrue(); }",
                USER
                        + "~ @NexusRepository interface Us { List<User> findByName(String n) throws java.io.IOException; }",
                "@NexusEntity record \u00c4rger(@Id long id, String gr\u00f6\u00dfe) {} ~ @NexusRepository interface Us { "
                        + "List<\u00c4rger> findByGr\u00f6\u00dfe(String gr\u00f6\u00dfe); "
                        + "@QueryHint(where = \"((gr\u00f6\u00dfe = :gr\u00f6\u00dfe))\") List<\u00c4rger> findX(String gr\u00f6\u00dfe); }"
            })
    void compilesWithoutAWord(String texts) {
        JavaFileObject[] sources = Arrays.stream(texts.split("~ "))
                .map(text -> source(HEADER + text))
                .toArray(JavaFileObject[]::new);

        Compilation compilation = Sources.compile(OPTIONS, sources);

        assertThat(compilation.diagnostics()).isEmpty();
    }
}
