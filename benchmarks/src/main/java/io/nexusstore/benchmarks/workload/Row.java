package io.nexusstore.benchmarks.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One row of the result: a kind of work, the durability it runs at and what counts as one operation. */
public enum Row {
    /** One user by id, ids at random over the whole table. */
    GET("get", "get by id", Engine.SQLITE, Work.GET, Durability.NORMAL, 1, 0.75),
    /** The 50 newest users of one status. */
    QUERY("query", "query of 50 rows", Engine.SQLITE, Work.QUERY, Durability.NORMAL, 1, 0.80),
    /** All users in one list, in any order. */
    LIST("list", "list of all, raw JDBC in any order, per row", Engine.SQLITE, Work.LIST, Durability.NORMAL, 1, 0.85),
    /** All users in one list, ordered by id, as the total order of a query asks. */
    LIST_BY_ID(
            "list-id",
            "list of all, raw JDBC in order of id, per row",
            Engine.SQLITE,
            Work.LIST_BY_ID,
            Durability.NORMAL,
            1,
            0.85),
    /** All users, held one at a time, in any order; whoever keeps to the order of random ids cannot come near. */
    SCAN(
            "scan",
            "stream of all, raw JDBC in any order, per row",
            Engine.SQLITE,
            Work.SCAN,
            Durability.NORMAL,
            1,
            Row.NO_FLOOR),
    /** All users, held one at a time, ordered by id. */
    SCAN_BY_ID(
            "scan-id",
            "stream of all, raw JDBC in order of id, per row",
            Engine.SQLITE,
            Work.SCAN_BY_ID,
            Durability.NORMAL,
            1,
            0.85),
    /** All members, held one at a time, in any order; their generated ids lie in the order of the table. */
    SCAN_GENERATED(
            "scan-generated",
            "stream of all with generated ids, raw JDBC in any order, per row",
            Engine.SQLITE,
            Work.SCAN_GENERATED,
            Durability.NORMAL,
            1,
            0.85),
    /** One existing user as a full row, one commit each. */
    SAVE_NORMAL("save-normal", "save, synchronous=NORMAL", Engine.SQLITE, Work.SAVE, Durability.NORMAL, 1, 0.75),
    /** 10,000 existing users in one transaction. */
    BULK("bulk", "bulk upsert of 10,000, per row", Engine.SQLITE, Work.BULK, Durability.NORMAL, 1, 0.80),
    /** One existing user as a full row, one commit each, durable. */
    SAVE("save", "save, synchronous=FULL", Engine.SQLITE, Work.SAVE, Durability.FULL, 1, 0.75),
    /** Durable saves with 64 in flight, against raw JDBC saving one after the other. */
    IN_FLIGHT(
            "save64",
            "64 durable saves in flight, against one raw caller",
            Engine.SQLITE,
            Work.SAVES_IN_FLIGHT,
            Durability.FULL,
            64,
            2.0),
    /** One user by id, from a server. */
    POSTGRES_GET("pg-get", "PostgreSQL: get by id", Engine.POSTGRESQL, Work.GET, Durability.FULL, 1, 0.85),
    /** Users by id with 64 in flight, against raw JDBC getting one after the other. */
    POSTGRES_GETS_IN_FLIGHT(
            "pg-get64",
            "PostgreSQL: 64 gets in flight, against one raw caller",
            Engine.POSTGRESQL,
            Work.GETS_IN_FLIGHT,
            Durability.FULL,
            64,
            8.0),
    /** The 50 newest users of one status, from a server. */
    POSTGRES_QUERY("pg-query", "PostgreSQL: query of 50 rows", Engine.POSTGRESQL, Work.QUERY, Durability.FULL, 1, 0.85),
    /** One existing user as a full row, one durable commit each. */
    POSTGRES_SAVE("pg-save", "PostgreSQL: save", Engine.POSTGRESQL, Work.SAVE, Durability.FULL, 1, Row.NO_FLOOR),
    /** Durable saves with 64 in flight, against raw JDBC saving one after the other. */
    POSTGRES_IN_FLIGHT(
            "pg-save64",
            "PostgreSQL: 64 saves in flight, against one raw caller",
            Engine.POSTGRESQL,
            Work.SAVES_IN_FLIGHT,
            Durability.FULL,
            64,
            3.0),
    /** 10,000 existing users in one transaction, against a JDBC batch. */
    POSTGRES_BULK(
            "pg-bulk",
            "PostgreSQL: bulk upsert of 10,000, per row",
            Engine.POSTGRESQL,
            Work.BULK,
            Durability.FULL,
            1,
            1.0);

    private static final double NO_FLOOR = 0;

    private final String key;
    private final String title;
    private final Engine engine;
    private final Work work;
    private final Durability durability;
    private final int inFlight;
    private final double floor;

    Row(String key, String title, Engine engine, Work work, Durability durability, int inFlight, double floor) {
        this.key = key;
        this.title = title;
        this.engine = engine;
        this.work = work;
        this.durability = durability;
        this.inFlight = inFlight;
        this.floor = floor;
    }

    /** Returns the name used on the command line and in files. */
    public String key() {
        return key;
    }

    /** Returns the name for readers. */
    public String title() {
        return title;
    }

    /** Returns the database that this row is run on. */
    public Engine engine() {
        return engine;
    }

    /** Returns what is done in this row. */
    public Work work() {
        return work;
    }

    /** Returns the durability at which all contestants run this row. */
    public Durability durability() {
        return durability;
    }

    /** Returns how many operations a contestant may have under way at once. */
    public int inFlight() {
        return inFlight;
    }

    /**
     * Returns the ratio that Nexus promises at least, or empty where it promises none. It is printed beside the ratio and
     * never gates anything.
     */
    public OptionalDouble floor() {
        return floor == NO_FLOOR ? OptionalDouble.empty() : OptionalDouble.of(floor);
    }

    /** Returns the name of this row in the table of promises. */
    public String evidenceKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the row of this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Row of(String key) {
        return Arrays.stream(values())
                .filter(row -> row.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no row '" + key + "'. Choose from " + String.join(", ", keys()) + "."));
    }

    private static List<String> keys() {
        return Arrays.stream(values()).map(Row::key).collect(Collectors.toList());
    }
}
