package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.execute.Snapshots;
import io.nexusstore.jooq.internal.execute.TableMaker;
import io.nexusstore.jooq.internal.write.Collisions;
import io.nexusstore.jooq.internal.write.TransactionRules;
import io.nexusstore.jooq.internal.write.WriteSession;
import java.sql.Connection;
import java.sql.SQLException;

/** What a database of pooled connections leaves to its engine. */
public interface PooledEngine {

    /** Returns how the engine renders and stores. */
    Dialect dialect();

    /** Returns the translation of failures. */
    ConnectionFailures failures();

    /** Returns what makes tables. */
    TableMaker tables();

    /** Returns how snapshots begin. */
    Snapshots snapshots();

    /** Returns how transactions begin. */
    TransactionRules rules();

    /** Returns what explains rows that are refused on the session. */
    Collisions collisions(WriteSession session);

    /** Returns the artifacts that a program needs for the engine, for messages. */
    String artifacts();

    /** Adds the driver of the engine, and what each of its connections begins with. */
    void configure(HikariConfig pool);

    /**
     * Checks that the database is of a version that the statements are written for, and can hold all values.
     *
     * @throws io.nexusstore.error.BackendException with code {@code CANNOT_OPEN} when it is not
     */
    void requireVersion(Connection connection) throws SQLException;
}
