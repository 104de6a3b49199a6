package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the engines find a page in the middle of 10,000 rows that agree in the first key of its order. */
final class PagePlanTest {

    private static final int ROWS = 10_000;
    private static final int MIDDLE = 5_000;

    @TempDir
    Path directory;

    /** An order, a place in it, and by which condition an index must find the rows behind that place. */
    enum Case {
        ASCENDING(List.of(ParcelFields.STAGE.asc()), 5, "stage=? AND id>?", "(ROW(stage, id) > ROW($1, $2))"),
        DESCENDING(
                List.of(ParcelFields.STAGE.desc(), ParcelFields.ID.desc()),
                5,
                "stage=? AND id<?",
                "(ROW(stage, id) < ROW($1, $2))"),
        MIXED(List.of(ParcelFields.STAGE.desc()), 5, "stage=? AND id>?", "((stage = $1) AND (id > $2))"),
        NULLABLE(List.of(ParcelFields.GRADE.asc()), 5, "grade=? AND id>?", "(ROW(grade, id) > ROW($1, $2))"),
        NULL(List.of(ParcelFields.GRADE.asc()), null, "grade=? AND id>?", "((grade IS NULL) AND (id > $1))"),
        NULLS_BEHIND(
                List.of(ParcelFields.GRADE.desc(), ParcelFields.ID.desc()),
                5,
                "grade=? AND id<?",
                "(ROW(grade, id) < ROW($1, $2))"),
        NULL_BEHIND(
                List.of(ParcelFields.GRADE.desc(), ParcelFields.ID.desc()),
                null,
                "grade=? AND id<?",
                "((grade IS NULL) AND (id < $1))");

        private final List<Order<Parcel>> order;
        private final Integer key;
        private final String onSqlite;
        private final String onPostgres;

        Case(List<Order<Parcel>> order, Integer key, String onSqlite, String onPostgres) {
            this.order = order;
            this.key = key;
            this.onSqlite = onSqlite;
            this.onPostgres = onPostgres;
        }

        @SuppressWarnings("unchecked") // an array of keys for a method that takes any number of them
        Query<Parcel> query() {
            return Query.<Parcel>all().orderBy(order.toArray(Order[]::new));
        }

        /** Returns the query for the page behind the place. */
        Query<Parcel> page() {
            List<Object> values = new ArrayList<>(Arrays.asList(key, (long) MIDDLE));
            if (order.size() == 2) {
                values.add((long) MIDDLE);
            }
            return query().after(new Keyset(values)).limit(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageOnSqlite_isFoundByAnIndexAlone(Case each) {
        Path file = directory.resolve("parcels.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            BlockingStore<Parcel, Long> parcels = filled(nexus);

            String plan = new HandMadeDatabase(file)
                    .plan(ParcelRepository.of(nexus).explain(each.page()).statement());

            assertThat(plan.strip().lines()).singleElement().asString().endsWith("(" + each.onSqlite + ")");
            assertWalk(parcels, each);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageOnPostgres_isFoundByAnIndexAlone(Case each) throws SQLException {
        String url = PostgresServer.newSchema();
        try (Nexus nexus = Nexus.builder(JooqBackend.postgresql(url)).open()) {
            BlockingStore<Parcel, Long> parcels = filled(nexus);

            List<String> plan = postgresPlan(
                    url, ParcelRepository.of(nexus).explain(each.page()).statement());

            assertThat(plan).hasSize(3);
            assertThat(plan.get(0)).startsWith("Limit");
            assertThat(plan.get(1)).startsWith("->  Index Scan").contains("using ix_parcel");
            assertThat(plan.get(2)).isEqualTo("Index Cond: " + each.onPostgres);
            assertWalk(parcels, each);
        }
    }

    @Test
    void pageOnSqlite_isFoundByARowOfValues_whereTheIdIsNoRowid() {
        Path file = directory.resolve("crates.db");
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(file)).open()) {
            CrateRepository crates = CrateRepository.of(nexus);
            Query<Crate> down = Query.<Crate>all()
                    .orderBy(CrateFields.STAGE.desc(), CrateFields.ID.desc())
                    .after(new Keyset(List.of(5, "c", "c")))
                    .limit(20);

            assertThat(new HandMadeDatabase(file)
                            .plan(crates.explain(down).statement())
                            .strip()
                            .lines())
                    .singleElement()
                    .asString()
                    .endsWith("((stage,id)<(?,?))");
        }
    }

    @Test
    void legThatEndsWithinAPage_isGoneOnWithByTheNext() {
        try (Nexus nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("parcels.db")))
                .open()) {
            ParcelRepository parcels = ParcelRepository.of(nexus);
            parcels.blocking()
                    .saveAll(LongStream.range(0, 30)
                            .mapToObj(id -> new Parcel(id, (int) (id % 3), id % 2 == 0 ? null : (int) (id % 5)))
                            .toList());
            Query<Parcel> query = Query.<Parcel>all()
                    .orderBy(ParcelFields.STAGE.desc(), ParcelFields.GRADE.asc().nullsLast(), ParcelFields.ID.desc());

            List<Parcel> all = parcels.blocking().find(query);
            for (int size = 1; size < 12; size++) {
                assertThat(walked(parcels.blocking(), query, size)).isEqualTo(all);
            }
        }
    }

    private static BlockingStore<Parcel, Long> filled(Nexus nexus) {
        BlockingStore<Parcel, Long> parcels = ParcelRepository.of(nexus).blocking();
        parcels.saveAll(LongStream.range(0, ROWS)
                .mapToObj(id -> new Parcel(id, 5, id % 2 == 0 ? null : 5))
                .toList());
        return parcels;
    }

    private static void assertWalk(BlockingStore<Parcel, Long> parcels, Case each) {
        assertThat(walked(parcels, each.query(), 2_500))
                .isEqualTo(parcels.find(each.query()))
                .hasSize(ROWS);
    }

    private static List<Parcel> walked(BlockingStore<Parcel, Long> parcels, Query<Parcel> query, int size) {
        List<Parcel> walked = new ArrayList<>();
        Page<Parcel> page = parcels.page(query, PageRequest.first(size));
        walked.addAll(page.items());
        while (page.hasNext()) {
            page = parcels.page(query, PageRequest.first(size).after(page.next().orElseThrow()));
            walked.addAll(page.items());
        }
        return walked;
    }

    /** Returns the steps of the plan for any values, kept from reading the whole table, which may be quicker while it is small. */
    private static List<String> postgresPlan(String url, String statement) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (String part : statement.split("\\?", -1)) {
            numbered.append(number == 0 ? "" : "$" + number).append(part);
            number++;
        }
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url + "&preferQueryMode=simple");
                Statement explain = connection.createStatement()) {
            explain.execute("SET enable_seqscan = off");
            explain.execute("SET enable_bitmapscan = off");
            try (ResultSet results = explain.executeQuery("EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered)) {
                while (results.next()) {
                    steps.add(results.getString(1).strip());
                }
            }
        }
        return steps;
    }
}
