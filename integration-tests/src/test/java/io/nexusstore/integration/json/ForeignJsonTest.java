package io.nexusstore.integration.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.integration.json.Album.Track;
import io.nexusstore.integration.json.Offer.Money;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.JooqDsl;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that others wrote: unreadable unless it is in the one spelling, and then never in the way of other rows. */
final class ForeignJsonTest {

    @TempDir
    Path directory;

    static Stream<Arguments> damages() {
        String deep = "[".repeat(100_000);
        return Stream.of(
                Arguments.of("tags", "secret", "holds text that is not JSON"),
                Arguments.of("tags", "", "holds JSON that breaks off"),
                Arguments.of("tags", "[\"secret\"", "holds text that is not JSON"),
                Arguments.of(
                        "tags",
                        deep,
                        "holds an array where text without U+0000 and unpaired surrogates is expected at" + " '[0]'"),
                Arguments.of("tags", "{}", "holds an object where an array is expected"),
                Arguments.of(
                        "tags",
                        "[\"a\",1]",
                        "holds a whole number where text without U+0000 and unpaired surrogates is"
                                + " expected at '[1]'"),
                Arguments.of("tags", "[null]", "holds null where a value is required at '[0]'"),
                Arguments.of("tags", "[\"a\", \"b\"]", "holds JSON that is not in the one spelling of its value"),
                Arguments.of("tags", "[\"\\u0061\"]", "holds JSON that is not in the one spelling of its value"),
                Arguments.of("tags", "[\"\\u0000\"]", "holds a value that is text with the character U+0000 at '[0]'"),
                Arguments.of("tags", "[] []", "holds more than one JSON value"),
                Arguments.of("years", "[2,1]", "holds JSON that is not in the one spelling of its value"),
                Arguments.of("years", "[1,1]", "holds JSON that is not in the one spelling of its value"),
                Arguments.of("years", "[2147483648]", "holds a value that is not a whole number of 32 bits at '[0]'"),
                Arguments.of("plays", "{\"a\":1,\"a\":2}", "holds JSON that is not in the one spelling of its value"),
                Arguments.of(
                        "plays",
                        "{\"secret\":1.5}",
                        "holds a number with a point or exponent where a whole number of"
                                + " 64 bits is expected at '[*]'"),
                Arguments.of(
                        "ratings",
                        "{\"secret\":[]}",
                        "holds a value that is not the name of a constant of 'DayOfWeek'" + " at '[*]'"),
                Arguments.of("ratings", "{\"MONDAY\":[1e999]}", "holds a value that is infinite at '[MONDAY][0]'"),
                Arguments.of(
                        "tracks",
                        "[{\"artists\":[],\"number\":1,\"secret\":2}]",
                        "holds a property that record 'Track'" + " does not have at '[0]'"),
                Arguments.of("tracks", "[{\"number\":1}]", "lacks a required property at '[0].artists'"),
                Arguments.of("tracks", "[{\"artists\":[]}]", "lacks a required property at '[0].number'"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damagedRowIsNamedAndTheOthersArrive(String column, String json, String reason) throws SQLException {
        try (Nexus nexus = open()) {
            BlockingStore<Album, String> albums =
                    nexus.store(Album_Model.INSTANCE).blocking();
            albums.saveAll(List.of(Albums.whole("a"), Albums.whole("b"), Albums.whole("c")));
            write("album", column, json);

            assertThatThrownBy(() -> albums.find(Query.all()))
                    .isInstanceOfSatisfying(UnreadableRowException.class, unreadable -> {
                        assertThat(unreadable.rows()).containsExactly(new UnreadableRow("b", column, reason));
                        assertThat(unreadable.getMessage()).doesNotContain("secret");
                    });
            assertThat(albums.getAll(List.of("a", "c"))).hasSize(2);
            albums.save(AlbumBuilder.withVersion(Albums.whole("b"), 1));
            assertThat(albums.find(Query.all())).hasSize(3);
        }
    }

    @Test
    void anElementIsFoundBesideRowsThatAreNoJson() throws SQLException {
        try (Nexus nexus = open()) {
            BlockingStore<Album, String> albums =
                    nexus.store(Album_Model.INSTANCE).blocking();
            albums.saveAll(List.of(Albums.whole("a"), Albums.whole("b")));
            write("album", "tracks", "no JSON");

            assertThat(albums.count(Query.where(AlbumFields.TRACKS.contains(new Track(1, "x", Set.of("a", "b"))))))
                    .isEqualTo(1);
        }
    }

    @Test
    void aPropertyThatIsMissingIsNull() throws SQLException {
        try (Nexus nexus = open()) {
            BlockingStore<Album, String> albums =
                    nexus.store(Album_Model.INSTANCE).blocking();
            albums.save(Albums.whole("b"));
            write("album", "tracks", "[{\"artists\":[],\"number\":7}]");

            assertThat(albums.require("b").tracks()).containsExactly(new Track(7, null, Set.of()));
        }
    }

    @Test
    void aStoredValueThatAConverterRefusesIsUnreadable() throws SQLException {
        try (Nexus nexus = open()) {
            BlockingStore<Offer, String> offers =
                    nexus.store(Offer_Model.INSTANCE).blocking();
            offers.save(new Offer("b", Money.of("1"), null, null, null, null, 0));
            write("offer", "locale", "no tag!");

            assertThatThrownBy(() -> offers.require("b"))
                    .isInstanceOfSatisfying(
                            UnreadableRowException.class,
                            unreadable -> assertThat(unreadable.rows())
                                    .containsExactly(
                                            new UnreadableRow(
                                                    "b",
                                                    "locale",
                                                    "holds a value that 'LocaleConverter' refuses with IllformedLocaleException")));
        }
    }

    @Test
    void programsOfTheirOwnQueriesSeeTypedValues() {
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("store.db"));
        try (Nexus nexus = Nexus.builder(backend).open()) {
            Album album = nexus.store(Album_Model.INSTANCE).blocking().save(Albums.whole("a"));
            Offer offer = nexus.store(Offer_Model.INSTANCE)
                    .blocking()
                    .save(new Offer("a", Money.of("1.5"), null, Locale.UK, null, null, 0));

            JooqDsl dsl = backend.dsl();
            assertThat(dsl.readNow(jooq -> jooq.select(dsl.columns(Album_Model.INSTANCE))
                            .from(dsl.table(Album_Model.INSTANCE))
                            .where(dsl.column(Album_Model.INSTANCE, AlbumFields.TAGS)
                                    .eq(album.tags()))
                            .fetch(dsl.mapper(Album_Model.INSTANCE))))
                    .contains(List.of(album));
            assertThat(dsl.readNow(jooq -> jooq.select(dsl.columns(Offer_Model.INSTANCE))
                            .from(dsl.table(Offer_Model.INSTANCE))
                            .where(dsl.column(Offer_Model.INSTANCE, OfferFields.PRICE)
                                    .eq(Money.of("1.500")))
                            .fetch(dsl.mapper(Offer_Model.INSTANCE))))
                    .contains(List.of(offer));
            assertThat(dsl.readNow(jooq -> jooq.select(dsl.column(Offer_Model.INSTANCE, OfferFields.LOCALE))
                            .from(dsl.table(Offer_Model.INSTANCE))
                            .fetchOne(0)))
                    .contains(Locale.UK);
        }
    }

    private Nexus open() {
        return Nexus.builder(JooqBackend.sqlite(directory.resolve("store.db"))).open();
    }

    private void write(String table, String column, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("store.db"));
                PreparedStatement statement =
                        connection.prepareStatement("update " + table + " set " + column + " = ? where id = 'b'")) {
            statement.setString(1, text);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
