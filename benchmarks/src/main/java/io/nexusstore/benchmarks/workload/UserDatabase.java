package io.nexusstore.benchmarks.workload;

import io.nexusstore.spi.StoreBackend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A database with the table {@code users}, and how its values go in and out by hand. */
public sealed interface UserDatabase permits SqliteFile, PostgresSchema {

    /**
     * Returns the database at the JDBC address.
     *
     * @throws IllegalArgumentException when the address is of no kind that is measured
     */
    static UserDatabase at(String url) {
        if (url.startsWith(SqliteFile.PREFIX)) {
            return new SqliteFile(Path.of(url.substring(SqliteFile.PREFIX.length())));
        }
        if (url.startsWith(PostgresSchema.PREFIX)) {
            return new PostgresSchema(url);
        }
        throw new IllegalArgumentException("There is no database at '" + url + "'.");
    }

    /** Returns the JDBC address. */
    String url();

    /** Returns which kind of database this is. */
    Engine engine();

    /**
     * Opens a connection whose commits are that durable.
     *
     * @throws SQLException when the database cannot be reached
     */
    Connection connect(Durability durability) throws SQLException;

    /** Returns the backend of Nexus on this database, whose commits are that durable. */
    StoreBackend backend(Durability durability);

    /**
     * Returns the user at the cursor, whose columns are those of {@link UserTable#SELECT}.
     *
     * @throws SQLException when the database refuses
     */
    User read(ResultSet row) throws SQLException;

    /**
     * Binds all columns of {@link UserTable#UPSERT}.
     *
     * @throws SQLException when the database refuses
     */
    void bind(PreparedStatement statement, User user) throws SQLException;

    /**
     * Does now what the writes of a turn would cost later ones.
     *
     * @throws SQLException when the database refuses
     */
    void settle(Connection connection) throws SQLException;
}
