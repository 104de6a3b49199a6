package io.nexusstore.integration.repository;

import static io.nexusstore.integration.entity.AccountFields.AGE;
import static io.nexusstore.integration.entity.AccountFields.CREATED_AT;
import static io.nexusstore.integration.entity.AccountFields.ID;
import static io.nexusstore.integration.entity.AccountFields.NAME;
import static io.nexusstore.integration.entity.AccountFields.NOTE;
import static io.nexusstore.integration.entity.AccountFields.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Account_Model;
import io.nexusstore.integration.entity.Accounts;
import io.nexusstore.integration.entity.Accounts.Label;
import io.nexusstore.integration.entity.Accounts_Repository;
import io.nexusstore.integration.entity.Tier;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;

/** Each derived method does what a query written by hand does, and what its name says of the rows. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(240)
final class DerivedRepositoryTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Instant FUTURE = Instant.parse("9000-01-01T00:00:00Z");
    private static final List<String> NAMES = List.of("Ann", "ann", "Ben", "Bea", "Cleo", "cleo");

    @RegisterExtension
    final Session session;

    private Accounts accounts;
    private List<Account> rows;

    DerivedRepositoryTest(Database database) {
        session = new Session(database);
    }

    @BeforeEach
    void fill() {
        accounts = session.nexus().repository(Accounts.class);
        List<Account> fresh = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            @Nullable Tier tier = i % 4 == 3 ? null : Tier.values()[i % 4 % Tier.values().length];
            @Nullable String note = i % 3 == 0 ? null : "note " + i % 5;
            String name = NAMES.get(i % 6) + i / 6;
            fresh.add(new Account("id" + i, "mail" + i, name, 10 + i % 7, tier, note, null, null, 0));
        }
        rows = session.accounts().saveAll(fresh);
    }

    @Test
    void operators_meanWhatTheirWordsSay() {
        Tier free = Tier.FREE;
        same(accounts.findAll(), Query.all(), row -> true);
        same(accounts.findByNameIs("Ann0"), NAME.eq("Ann0"), row -> row.name().equals("Ann0"));
        same(
                accounts.findByNameEquals("Ann0"),
                NAME.eq("Ann0"),
                row -> row.name().equals("Ann0"));
        same(accounts.findByTier(free), TIER.eq(free), row -> row.tier() == free);
        same(accounts.findByTier(null), TIER.isNull(), row -> row.tier() == null);
        same(accounts.findByTierNot(free), TIER.ne(free), row -> row.tier() != free);
        same(accounts.findByTierNot(null), TIER.isNotNull(), row -> row.tier() != null);
        same(accounts.findByAgeIn(List.of(11, 13)), AGE.in(List.of(11, 13)), row -> row.age() == 11 || row.age() == 13);
        same(accounts.findByAgeNotIn(Set.of(11)), AGE.notIn(List.of(11)), row -> row.age() != 11);
        same(accounts.findByAgeLessThan(12), AGE.lt(12), row -> row.age() < 12);
        same(accounts.findByAgeLessThanEqual(12), AGE.le(12), row -> row.age() <= 12);
        same(accounts.findByAgeGreaterThan(14), AGE.gt(14), row -> row.age() > 14);
        same(accounts.findByAgeIsGreaterThanEqual(14), AGE.ge(14), row -> row.age() >= 14);
        same(accounts.findByAgeBetween(11, 13), AGE.between(11, 13), row -> row.age() >= 11 && row.age() <= 13);
        same(accounts.findByCreatedAtBefore(FUTURE), CREATED_AT.lt(FUTURE), row -> true);
        same(accounts.findByCreatedAtAfter(FUTURE), CREATED_AT.gt(FUTURE), row -> false);
        same(accounts.findByNoteIsNull(), NOTE.isNull(), row -> row.note() == null);
        same(accounts.findByNoteNotNull(), NOTE.isNotNull(), row -> row.note() != null);
    }

    @Test
    void hints_sayWhereNullComes() {
        Comparator<Account> byNote =
                Comparator.comparing(Account::note, Comparator.nullsFirst(Comparator.<String>reverseOrder()));
        Comparator<Account> byTier =
                Comparator.comparing(Account::tier, Comparator.nullsLast(Comparator.comparing(Tier::name)));

        List<Account> found = accounts.findByAge(11);

        assertThat(found).isSortedAccordingTo(byNote.thenComparing(byTier));
        assertThat(found.get(0).note()).isNull();
        assertThat(found)
                .isEqualTo(byHand(Query.where(AGE.eq(11))
                        .orderBy(
                                NOTE.desc().nullsFirst(),
                                TIER.asc().nullsLast(),
                                NAME.ignoreCase().desc().nullsLast(),
                                ID.asc())));
    }

    @Test
    void pages_followTheHint() {
        List<Account> walked = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(5));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<Account> page = accounts.pageByAgeLessThan(14, request);
            walked.addAll(page.items());
            next = page.next().map(request::after);
        }

        assertThat(walked)
                .hasSizeGreaterThan(20)
                .isEqualTo(byHand(Query.where(AGE.lt(14))
                        .orderBy(NOTE.asc().nullsLast(), TIER.desc().nullsFirst(), ID.asc())));
        assertThat(walked.get(walked.size() - 1).note()).isNull();
    }

    @Test
    void operatorsOfText_meanWhatTheirWordsSay() {
        same(
                accounts.findByNameStartingWith("Be"),
                NAME.startsWith("Be"),
                row -> row.name().startsWith("Be"));
        same(
                accounts.findByNameEndingWith("2"),
                NAME.endsWith("2"),
                row -> row.name().endsWith("2"));
        same(
                accounts.findByNoteContaining("te 1"),
                NOTE.contains("te 1"),
                row -> row.note() != null && row.note().contains("te 1"));
        same(
                accounts.findByNameIgnoreCase("ANN0"),
                NAME.ignoreCase().eq("ANN0"),
                row -> row.name().equalsIgnoreCase("ANN0"));
        assertThat(accounts.findByNameContainingIgnoreCaseOrderByNameIgnoreCaseDesc("LEO"))
                .hasSize(16)
                .isEqualTo(byHand(Query.where(NAME.ignoreCase().contains("LEO"))
                        .orderBy(NAME.ignoreCase().desc())));
    }

    @Test
    void andBindsTighterThanOr() {
        Tier pro = Tier.values()[1];
        same(
                accounts.findByTierAndAgeOrNoteIsNull(pro, 12),
                TIER.eq(pro).and(AGE.eq(12)).or(NOTE.isNull()),
                row -> (row.tier() == pro && row.age() == 12) || row.note() == null);
        same(
                accounts.findByTierOrAgeAndNoteIsNull(pro, 12),
                TIER.eq(pro).or(AGE.eq(12).and(NOTE.isNull())),
                row -> row.tier() == pro || (row.age() == 12 && row.note() == null));
        assertThat(accounts.findByTierInAndAgeNotAndNameNotOrAgeGreaterThanAndNoteNotOrderByAge(
                        List.of(pro), 10, "Ann0", 14, "note 1"))
                .isNotEmpty()
                .isEqualTo(byHand(Query.where(TIER.in(List.of(pro))
                                .and(AGE.ne(10))
                                .and(NAME.ne("Ann0"))
                                .or(AGE.gt(14).and(NOTE.ne("note 1"))))
                        .orderBy(AGE.asc())));
    }

    @Test
    void orderAndLimit_areThoseOfTheName() {
        assertThat(accounts.findAllOrderByAgeDescNameAsc().collectList().block(LONG))
                .isEqualTo(byHand(Query.<Account>all().orderBy(AGE.desc(), NAME.asc())));
        assertThat(accounts.findFirst3OrderByAgeName().block(LONG))
                .hasSize(3)
                .isEqualTo(byHand(
                        Query.<Account>all().orderBy(AGE.asc(), NAME.asc()).limit(3)));
        assertThat(accounts.findByAgeOrderByNameDesc(12).collectList().block(LONG))
                .isEqualTo(byHand(Query.where(AGE.eq(12)).orderBy(NAME.desc())));
        assertThat(accounts.findFirst2ByTierOrderByName(null))
                .hasSize(2)
                .isEqualTo(byHand(Query.where(TIER.isNull()).orderBy(NAME.asc()).limit(2)));
    }

    @Test
    void oneIsFound_inEachForm() {
        Account some = rows.get(9);
        assertThat(accounts.findByEmail("mail9").block(LONG)).isEqualTo(some);
        assertThat(accounts.findByEmail("none").block(LONG)).isNull();
        assertThat(accounts.findById("id9")).contains(some);
        assertThat(accounts.findById("none")).isEmpty();
        assertThat(accounts.findByIdAndAgeGreaterThan("id9", 0)).isEqualTo(some);
        assertThat(accounts.findByIdAndAgeGreaterThan("id9", 99)).isNull();
        assertThat(accounts.findFirstByAgeOrderByName(12))
                .isEqualTo(byHand(Query.where(AGE.eq(12)).orderBy(NAME.asc())).stream()
                        .findFirst());
        assertThat(accounts.findFirstByTierOrderByAgeDesc(Tier.FREE).block(LONG))
                .isEqualTo(byHand(Query.where(TIER.eq(Tier.FREE)).orderBy(AGE.desc()))
                        .get(0));
    }

    @Test
    void projectionsAreMadeOfTheRows() {
        assertThat(accounts.findByTierOrderByName(Tier.FREE))
                .isNotEmpty()
                .isEqualTo(labels(byHand(Query.where(TIER.eq(Tier.FREE)).orderBy(NAME.asc()))));
        assertThat(accounts.findByAgeGreaterThanEqualOrderByAgeName(14)
                        .collectList()
                        .block(LONG))
                .isNotEmpty()
                .isEqualTo(labels(byHand(Query.where(AGE.ge(14)).orderBy(AGE.asc(), NAME.asc()))));
    }

    @Test
    void pagesFollowEachOther() {
        Query<Account> query = Query.where(AGE.gt(12)).orderBy(AGE.desc());
        List<Account> walked = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(5));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<Account> page = accounts.pageByAgeGreaterThanOrderByAgeDesc(12, request);
            walked.addAll(page.items());
            next = page.next().map(request::after);
        }
        assertThat(walked).isEqualTo(byHand(query));
        Page<Label> labels = accounts.pageAllOrderByName(PageRequest.first(7)).block(LONG);
        assertThat(labels).isNotNull();
        assertThat(labels.items())
                .isEqualTo(
                        labels(byHand(Query.<Account>all().orderBy(NAME.asc()).limit(7))));
        assertThat(labels.hasNext()).isTrue();
    }

    @Test
    void numbersAreCounted() {
        assertThat(accounts.countByTier(Tier.FREE))
                .isEqualTo(rows.stream().filter(row -> row.tier() == Tier.FREE).count());
        assertThat(accounts.countAll().block(LONG)).isEqualTo(48);
        assertThat(accounts.existsByName("Ann0")).isTrue();
        assertThat(accounts.existsByName("nobody")).isFalse();
        assertThat(accounts.existsByAgeGreaterThanAndTierIsNull(10).block(LONG)).isTrue();
        assertThat(accounts.existsByAgeGreaterThanAndTierIsNull(99).block(LONG)).isFalse();
    }

    @Test
    void deletionsDeleteWhatTheyFind() {
        long old = rows.stream().filter(row -> row.age() > 15).count();
        assertThat(accounts.deleteByAgeGreaterThan(15)).isEqualTo(old);
        long named = byHand(Query.where(NAME.startsWith("A").and(TIER.eq(Tier.FREE))))
                .size();
        assertThat(accounts.deleteByNameStartingWithAndTier("A", Tier.FREE).block(LONG))
                .isPositive()
                .isEqualTo(named);
        accounts.deleteByAge(10);
        accounts.deleteById("id8").block(LONG);

        assertThat(accounts.findAll())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.age() <= 15
                                && !(row.name().startsWith("A") && row.tier() == Tier.FREE)
                                && row.age() != 10
                                && !row.id().equals("id8"))
                        .toList());
    }

    @Test
    void watchersFollow() {
        StepVerifier.create(accounts.watchFirstByTierOrderByAge(Tier.FREE))
                .assertNext(first -> assertThat(first).isPresent())
                .then(() -> accounts.deleteByAgeGreaterThan(0))
                .expectNext(Optional.empty())
                .then(() -> session.accounts().save(Account.named("a").withAge(5)))
                .expectNext(Optional.of(new Label("a", "Name of a", Tier.FREE)))
                .then(() ->
                        session.accounts().save(session.accounts().require("a").withNote("no part of the label")))
                .then(() -> session.accounts().delete("a"))
                .expectNext(Optional.empty())
                .thenCancel()
                .verify(LONG);
        StepVerifier.create(accounts.watchCountByAgeLessThan(20))
                .expectNext(0L)
                .then(() -> session.accounts().save(Account.named("b").withAge(5)))
                .expectNext(1L)
                .thenCancel()
                .verify(LONG);
        StepVerifier.create(accounts.watchByTierOrderByName(Tier.FREE))
                .assertNext(found -> assertThat(found).hasSize(1))
                .thenCancel()
                .verify(LONG);
    }

    @Test
    void storesAndTransactionsAreBehindIt() {
        assertThat(accounts.get("id3").block(LONG)).isEqualTo(rows.get(3));
        session.nexus().blocking().transaction(transaction -> {
            Accounts within = Accounts_Repository.of(transaction);
            within.deleteByAgeGreaterThan(0);
            assertThat(within.findAll()).isEmpty();
            transaction.setRollbackOnly();
            return 0;
        });
        assertThat(accounts.findAll()).hasSize(48);
    }

    private void same(List<Account> derived, Expression<Account> condition, Predicate<Account> meaning) {
        same(derived, Query.where(condition), meaning);
    }

    private void same(List<Account> derived, Query<Account> query, Predicate<Account> meaning) {
        assertThat(derived)
                .isEqualTo(byHand(query))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().filter(meaning).toList());
    }

    private List<Account> byHand(Query<Account> query) {
        return session.nexus().store(Account_Model.INSTANCE).blocking().find(query);
    }

    private static List<Label> labels(List<Account> found) {
        return found.stream()
                .map(row -> new Label(row.id(), row.name(), row.tier()))
                .toList();
    }
}
