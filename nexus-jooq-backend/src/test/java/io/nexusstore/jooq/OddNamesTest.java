package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean something to SQL, to JDBC or to jOOQ are names like others. */
final class OddNamesTest {

    private static final Oddity FIRST = oddity("1", "x", 7);
    private static final Oddity SECOND = oddity("2", "x", 8);

    @TempDir
    Path directory;

    @Test
    void everyStatementQuotesThem() {
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            OddityRepository oddities = OddityRepository.of(nexus);
            Oddity first = oddities.blocking().save(FIRST);
            oddities.blocking().insert(SECOND);
            Oddity changed = OddityBuilder.withStatement(first, 12);

            assertThat(oddities.blocking().save(changed).version()).isEqualTo(2);
            assertThat(oddities.blocking()
                            .update(
                                    "2",
                                    OddityDelta.edit().quoted("new").build().change()))
                    .isTrue();
            assertThat(ids(oddities.blocking().find(everyColumn()))).containsExactly("2");
            assertThat(oddities.blocking().count(everyColumn())).isEqualTo(1);
            assertThat(oddities.blocking().getAll(List.of("1", "2"))).hasSize(2);
            assertThat(oddities.explain(everyColumn()).isPushedDown()).isTrue();
            assertThat(oddities.blocking().deleteWhere(everyColumn().unordered()))
                    .isEqualTo(1);
            assertThat(oddities.blocking().delete("1")).isTrue();
            assertThat(oddities.blocking().count(Query.all())).isZero();
        }
    }

    @Test
    void filesAreNamedAsAsked() {
        for (String name : List.of("blank.db ", "tab.db\t", " first.db", "what?.db", "100%20#.db", "what? ")) {
            Path file = directory.resolve(name);
            try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
                OddityRepository.of(nexus).blocking().save(FIRST);
            }
            try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
                assertThat(OddityRepository.of(nexus).blocking().count(Query.all()))
                        .isEqualTo(1);
            }
            assertThat(file).isNotEmptyFile();
            assertThat(directory.toFile().list()).containsExactly(name);
            assertThat(file.toFile().delete()).isTrue();
        }
    }

    @Test
    void pagesWalkByThem() {
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            OddityRepository oddities = OddityRepository.of(nexus);
            oddities.blocking().saveAll(List.of(FIRST, SECOND));
            Query<Oddity> query = OddityQuery.where()
                    .orderBy()
                    .keyword()
                    .asc()
                    .dotted()
                    .desc()
                    .toQuery();

            Page<Oddity> first = oddities.blocking().page(query, PageRequest.first(1));
            Page<Oddity> second = oddities.blocking()
                    .page(query, PageRequest.first(1).after(first.next().orElseThrow()));

            assertThat(ids(first.items())).containsExactly("2");
            assertThat(ids(second.items())).containsExactly("1");
        }
    }

    @Test
    void conflictsNameTheFieldsOfThem() {
        try (Nexus nexus = open(SchemaMode.CREATE)) {
            OddityRepository oddities = OddityRepository.of(nexus);
            oddities.blocking().save(FIRST);

            ConflictException conflict = catchThrowableOfType(
                    ConflictException.class,
                    () -> oddities.blocking().save(OddityBuilder.withSpaced(SECOND, FIRST.spaced())));

            assertThat(conflict.fields()).containsExactly("spaced");
        }
    }

    @Test
    void theirTableIsFoundAgainAndChecked() {
        open(SchemaMode.CREATE).close();

        try (Nexus nexus = open(SchemaMode.VALIDATE)) {
            assertThat(OddityRepository.of(nexus).blocking().count(Query.all())).isZero();
        }
        new HandMadeDatabase(file()).run("CREATE TABLE other (a)");
        try (Nexus nexus = open(SchemaMode.VALIDATE)) {
            assertThat(OddityRepository.of(nexus).blocking().count(Query.all()))
                    .as("compared again, after the schema changed")
                    .isZero();
        }
    }

    @Test
    void dslNamesThem() {
        JooqBackend backend = JooqBackend.sqlite(file());
        try (Nexus nexus = Nexus.builder(backend).models(Oddity_Model.INSTANCE).open()) {
            Oddity saved = OddityRepository.of(nexus).blocking().save(FIRST);
            JooqDsl dsl = backend.dsl();

            List<Oddity> found = dsl.readNow(jooq -> jooq.select(dsl.columns(Oddity_Model.INSTANCE))
                            .from(dsl.table(Oddity_Model.INSTANCE))
                            .where(dsl.column(Oddity_Model.INSTANCE, OddityFields.DOTTED)
                                    .eq(7))
                            .orderBy(dsl.column(Oddity_Model.INSTANCE, OddityFields.QUOTED))
                            .fetch(dsl.mapper(Oddity_Model.INSTANCE)))
                    .orElseThrow();

            assertThat(found).containsExactly(saved);
        }
    }

    private static Query<Oddity> everyColumn() {
        return OddityQuery.where()
                .keyword()
                .eq("x")
                .dotted()
                .ge(8)
                .spaced()
                .startsWith("s")
                .quoted()
                .contains("e")
                .apostrophe()
                .endsWith("a")
                .statement()
                .isNotNull()
                .umlaut()
                .in(1.5, 2.5)
                .foreign()
                .isNull()
                .parameter()
                .ne(3)
                .template()
                .lt(10)
                .rowid()
                .between(0, 9)
                .digit()
                .eq(1)
                .version()
                .ge(1L)
                .orderBy()
                .keyword()
                .asc()
                .toQuery();
    }

    private static Oddity oddity(String id, String keyword, int dotted) {
        return new Oddity(id, keyword, dotted, "s" + id, "quote", "a", 1, 1.5, null, 2, 3, 4, 1, 0);
    }

    private static List<String> ids(List<Oddity> oddities) {
        return oddities.stream().map(Oddity::id).toList();
    }

    private Nexus open(SchemaMode mode) {
        return Nexus.builder(JooqBackend.sqlite(file()).schema(mode))
                .models(Oddity_Model.INSTANCE)
                .open();
    }

    private Path file() {
        return directory.resolve("odd.db");
    }
}
