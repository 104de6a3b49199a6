package io.nexusstore.integration.input;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database file as any other program sees it. */
final class RawFile {

    private RawFile() {}

    /** Opens a connection that knows nothing of the store. */
    static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Runs the statements, each in a transaction of its own. */
    static void run(Path file, String... statements) throws SQLException {
        try (Connection connection = connect(file)) {
            run(connection, statements);
        }
    }

    /** Runs the statements on the connection. */
    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the first column of the rows, as text. */
    static List<String> texts(Path file, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        }
        return texts;
    }
}
