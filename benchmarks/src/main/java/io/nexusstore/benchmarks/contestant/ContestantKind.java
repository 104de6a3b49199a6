package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Engine;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.SqliteFile;
import io.nexusstore.benchmarks.workload.UserDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.scheduler.Schedulers;

/** The contestants by name; each runs in a process of its own. */
public enum ContestantKind {
    /** The yardstick of all ratios. */
    RAW("raw", "raw JDBC, statements kept"),
    /** The same again: its ratio tells how far the others can be trusted. */
    CONTROL("control", "raw JDBC again, the control"),
    /** What many would write without Nexus; on SQLite alone. */
    JOOQ("jooq", "plain jOOQ, values by hand"),
    /** Nexus on the calling thread. */
    NEXUS_BLOCKING("nexus-blocking", "Nexus, blocking()"),
    /** Nexus through publishers, from a thread that may block. */
    NEXUS_MONO("nexus-mono", "Nexus, Mono"),
    /** Nexus through publishers, from a thread that must not block; only for work in flight. */
    NEXUS_PARALLEL("nexus-parallel", "Nexus, Mono, non-blocking caller");

    private final String key;
    private final String title;

    ContestantKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Returns the name used on the command line and in files. */
    public String key() {
        return key;
    }

    /** Returns the name for readers. */
    public String title() {
        return title;
    }

    /** Tells whether this contestant takes part in a row. */
    public boolean runs(Row row) {
        return switch (this) {
            case JOOQ -> row.engine() == Engine.SQLITE;
            case NEXUS_PARALLEL -> row.work().isInFlight();
            default -> true;
        };
    }

    /** Tells whether this contestant is Nexus, whose ratios are promised. */
    public boolean isNexus() {
        return switch (this) {
            case RAW, CONTROL, JOOQ -> false;
            case NEXUS_BLOCKING, NEXUS_MONO, NEXUS_PARALLEL -> true;
        };
    }

    /**
     * Opens the contestant on its own database.
     *
     * @throws Exception when the database refuses
     */
    Contestant open(UserDatabase database, Durability durability) throws Exception {
        return switch (this) {
            case RAW, CONTROL -> new RawJdbcContestant(database, durability);
            case JOOQ -> new JooqContestant(sqlite(database), durability);
            case NEXUS_BLOCKING -> new NexusBlockingContestant(database, durability);
            case NEXUS_MONO -> new NexusMonoContestant(database, durability, Schedulers.immediate());
            case NEXUS_PARALLEL -> new NexusMonoContestant(database, durability, Schedulers.parallel());
        };
    }

    private static SqliteFile sqlite(UserDatabase database) {
        if (database instanceof SqliteFile file) {
            return file;
        }
        throw new IllegalArgumentException("Plain jOOQ is measured on SQLite alone.");
    }

    /**
     * Returns the contestant of this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ContestantKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no contestant '" + key + "'. Choose from " + String.join(", ", keys()) + "."));
    }

    private static List<String> keys() {
        return Arrays.stream(values()).map(ContestantKind::key).collect(Collectors.toList());
    }
}
