package io.nexusstore.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuickstartTest {

    @TempDir
    private Path directory;

    @Test
    void tour_onNoFile_importsAndShowsEachChapter() throws SQLException {
        Path file = directory.resolve("airports.db");

        String printed = tour(file);

        assertThat(printed)
                .containsSubsequence(
                        "Creating " + file,
                        "1. Import",
                        "saveAll: store 3,376 airports in one transaction",
                        "2. Typed queries",
                        "BRW   Wiley Post Will Rogers Memorial",
                        "The first of these queries is answered by SQLite alone",
                        "3. A walk over all pages",
                        "3,376 airports on 7 pages; 3,376 are stored.",
                        "4. An update by delta",
                        "city: null -> Carlsbad",
                        "5. Refused input",
                        "VALIDATION_ERROR",
                        "longitude, by the rule 'domain'",
                        "ALREADY_EXISTS",
                        "6. An optimistic lock",
                        "CONFLICT",
                        "7. A transaction that rolls back",
                        "Inside: 209 deleted, 3,167 left.",
                        "Outside: 3,376 airports, each as it was.",
                        "8. Reactive pipelines",
                        "AK 263, CA 206, TX 209",
                        "ORD   Chicago O'Hare International",
                        "UPDATED EWR",
                        "sqlite3 -box '" + file + "'");
        assertThat(text(file, "SELECT count(*) FROM airport")).isEqualTo("3376");
        assertThat(text(file, "SELECT city || version FROM airport WHERE iata = 'CLD'"))
                .isEqualTo("Carlsbad3");
        assertThat(text(file, "PRAGMA integrity_check")).isEqualTo("ok");
    }

    @Test
    void tour_onItsOwnFile_findsTheAirportsThere() throws SQLException {
        Path file = directory.resolve("airports.db");
        tour(file);
        String created = text(file, "SELECT group_concat(created_at) FROM airport");

        String printed = tour(file);

        assertThat(printed)
                .containsSubsequence(
                        "Opening " + file,
                        "All of them are here already, so nothing is imported again.",
                        "3,376 airports on 7 pages; 3,376 are stored.",
                        "Outside: 3,376 airports, each as it was.")
                .doesNotContain("saveAll");
        assertThat(text(file, "SELECT group_concat(created_at) FROM airport")).isEqualTo(created);
        assertThat(text(file, "SELECT city || version FROM airport WHERE iata = 'CLD'"))
                .isEqualTo("Carlsbad5");
    }

    private static String tour(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Quickstart.tour(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String text(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
