package io.nexusstore.benchmarks.workload;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.spi.StoreBackend;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A schema of a PostgreSQL server with a table of users of its own.
 *
 * @param url the JDBC address, with the schema as {@code currentSchema}
 */
public record PostgresSchema(String url) implements UserDatabase {

    static final String PREFIX = "jdbc:postgresql:";

    private static final String SCHEMA = "currentSchema=";

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    /**
     * Opens a connection; there is but one durability, that of a server that keeps what it acknowledges.
     *
     * @throws IllegalArgumentException when asked for less
     */
    @Override
    public Connection connect(Durability durability) throws SQLException {
        require(durability);
        return DriverManager.getConnection(url);
    }

    @Override
    public StoreBackend backend(Durability durability) {
        require(durability);
        return JooqBackend.postgresql(url);
    }

    @Override
    public User read(ResultSet row) throws SQLException {
        return new User(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Status.valueOf(row.getString(5)),
                row.getDouble(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9));
    }

    @Override
    public void bind(PreparedStatement statement, User user) throws SQLException {
        statement.setString(1, user.id());
        statement.setString(2, user.name());
        statement.setString(3, user.email());
        statement.setInt(4, user.age());
        statement.setString(5, user.status().name());
        statement.setDouble(6, user.score());
        statement.setObject(7, user.createdAt().atOffset(ZoneOffset.UTC));
        statement.setObject(8, user.updatedAt().atOffset(ZoneOffset.UTC));
        statement.setString(9, user.bio());
    }

    /** Frees the space of overwritten rows, so that nobody pays for the rows that others wrote before. */
    @Override
    public void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM users");
        }
    }

    /**
     * Creates the table as Nexus does, in a new schema, and fills it from the generator.
     *
     * @throws SQLException when the database refuses
     */
    public void create(UserGenerator users) throws SQLException {
        createEmpty();
        try (Connection connection = connect(Durability.FULL)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(UserTable.UPSERT)) {
                for (int i = 0; i < users.size(); i++) {
                    bind(insert, users.user(i));
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        gatherStatistics();
    }

    /**
     * Copies the users of this schema into a new one of that name.
     *
     * @throws SQLException when the database refuses
     */
    public PostgresSchema copyTo(String name) throws SQLException {
        PostgresSchema copy = new PostgresSchema(url.replace(SCHEMA + name(), SCHEMA + name));
        copy.createEmpty();
        copy.run("INSERT INTO users SELECT * FROM " + name() + ".users");
        copy.gatherStatistics();
        return copy;
    }

    private void createEmpty() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + name() + " CASCADE");
        run("CREATE SCHEMA " + name());
        Nexus.builder(backend(Durability.FULL))
                .models(User_Model.INSTANCE)
                .open()
                .close();
    }

    private void gatherStatistics() throws SQLException {
        run("VACUUM ANALYZE users");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String name() {
        return url.substring(url.indexOf(SCHEMA) + SCHEMA.length());
    }

    private static void require(Durability durability) {
        if (durability != Durability.FULL) {
            throw new IllegalArgumentException("A server is measured with durable commits alone.");
        }
    }
}
