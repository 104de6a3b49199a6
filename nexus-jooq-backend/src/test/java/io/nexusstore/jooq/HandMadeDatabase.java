package io.nexusstore.jooq;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database file as somebody else would write it, without the store. */
record HandMadeDatabase(Path file) {

    static final String PLANTS = """
            CREATE TABLE plant (id TEXT PRIMARY KEY NOT NULL, label VARCHAR(40) NOT NULL UNIQUE, family TEXT,
            height INT NOT NULL, weight REAL, edible BOOLEAN)""";

    static final String PLANT_INDEX = "CREATE INDEX ix_plant_family_height ON plant (family, height)";

    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String text(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            StringBuilder text = new StringBuilder();
            while (results.next()) {
                text.append(results.getString(1)).append('\n');
            }
            return text.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the steps by which SQLite would run the statement. */
    String plan(String statement) {
        try (Connection connection = connect();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + statement);
                ResultSet results = explain.executeQuery()) {
            StringBuilder text = new StringBuilder();
            while (results.next()) {
                text.append(results.getString("detail")).append('\n');
            }
            return text.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the statements that made the tables and indexes of the user. */
    String schema() {
        return text("SELECT sql FROM sqlite_schema WHERE name NOT LIKE '%nexus_meta%' ORDER BY name");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
