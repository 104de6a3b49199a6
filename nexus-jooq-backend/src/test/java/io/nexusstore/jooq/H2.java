package io.nexusstore.jooq;

import io.nexusstore.Nexus;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Databases of H2, opened by a store or used beside it. */
final class H2 {

    private H2() {}

    static Nexus open(String url) {
        return open(JooqBackend.h2(url));
    }

    static Nexus open(H2Backend backend) {
        return Nexus.builder(backend)
                .models(Label_Model.INSTANCE, Oddity_Model.INSTANCE)
                .open();
    }

    /** Runs the statements at the URL. */
    static void run(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the first column of what the query yields at the URL. */
    static List<String> texts(String url, String query) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return texts;
    }
}
