package io.nexusstore.jooq.internal.database;

import com.zaxxer.hikari.HikariConfig;
import io.nexusstore.jooq.internal.dialect.ConnectionFailures;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Snapshots;
import io.nexusstore.jooq.internal.execute.TableMaker;
import io.nexusstore.jooq.internal.write.BulkWriter;
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

    /** Returns what applies several mutations at once on the session; nothing unless the engine says otherwise. */
    default BulkWriter bulk(WriteSession session, Entities entities) {
        return BulkWriter.NONE;
    }

    /** Returns the artifacts that a program needs for the engine, for messages. */
    String artifacts();

    /** Returns the name of the driver's class. */
    String driver();

    /** Returns whether the database is to have a connection for as long as it is open, whatever the pool does. */
    boolean needsConnection();

    /** Adds what each connection begins with. */
    void configure(HikariConfig pool);

    /**
     * Checks that the database is one that the statements are written for, and can hold all values.
     *
     * @throws io.nexusstore.error.BackendException with code {@code CANNOT_OPEN} when it is not
     */
    void requireFit(Connection connection) throws SQLException;
}
