package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a SQLite database is opened.
 *
 * @param file the file, or null for a database that lives no longer than its backend
 * @param durability what a commit survives
 * @param readers the greatest number of reading connections
 * @param schema what may be done to the schema
 * @param naming names tables, columns and indexes
 * @param busyTimeout how long a statement waits for other processes
 * @param writerTimeout how long a call waits for a connection
 * @param observer is told of the steps of commits
 */
public record Settings(
        @Nullable Path file,
        Durability durability,
        int readers,
        SchemaMode schema,
        NamingStrategy naming,
        Duration busyTimeout,
        Duration writerTimeout,
        CommitObserver observer) {

    /** Returns these settings for a file. */
    public Settings withFile(Path other) {
        return new Settings(other, durability, readers, schema, naming, busyTimeout, writerTimeout, observer);
    }

    /** Returns these settings with another durability. */
    public Settings withDurability(Durability other) {
        return new Settings(file, other, readers, schema, naming, busyTimeout, writerTimeout, observer);
    }

    /** Returns these settings with another number of readers. */
    public Settings withReaders(int other) {
        return new Settings(file, durability, other, schema, naming, busyTimeout, writerTimeout, observer);
    }

    /** Returns these settings with another mode of the schema. */
    public Settings withSchema(SchemaMode other) {
        return new Settings(file, durability, readers, other, naming, busyTimeout, writerTimeout, observer);
    }

    /** Returns these settings with another naming strategy. */
    public Settings withNaming(NamingStrategy other) {
        return new Settings(file, durability, readers, schema, other, busyTimeout, writerTimeout, observer);
    }

    /** Returns these settings with another busy timeout. */
    public Settings withBusyTimeout(Duration other) {
        return new Settings(file, durability, readers, schema, naming, other, writerTimeout, observer);
    }

    /** Returns these settings with another writer timeout. */
    public Settings withWriterTimeout(Duration other) {
        return new Settings(file, durability, readers, schema, naming, busyTimeout, other, observer);
    }

    /** Returns these settings with another observer. */
    public Settings withObserver(CommitObserver other) {
        return new Settings(file, durability, readers, schema, naming, busyTimeout, writerTimeout, other);
    }
}
