package io.nexusstore.integration.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.json.Album.Track;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JsonColumnTest {

    @RegisterExtension
    final Session session;

    JsonColumnTest(Database database) {
        this.session = new Session(database);
    }

    @Test
    void everyPartRoundTripsExactly() {
        Album whole = Albums.whole("whole");

        Album saved = albums().save(whole);

        assertThat(saved).isEqualTo(AlbumBuilder.withVersion(whole, 1));
        assertThat(albums().require("whole")).isEqualTo(saved);
        assertThat(albums().require("whole").scalars().decimal().scale()).isEqualTo(2);
    }

    @Test
    void nullAndEmptyDiffer() {
        albums().save(Albums.empty("a"));
        albums().save(AlbumBuilder.withYears(Albums.empty("b"), Set.of()));

        assertThat(albums().require("a").years()).isNull();
        assertThat(albums().require("b").years()).isEmpty();
        assertThat(ids(AlbumFields.YEARS.isNull())).containsExactly("a");
        assertThat(ids(AlbumFields.YEARS.eq(Set.of()))).containsExactly("b");
        assertThat(ids(AlbumFields.YEARS.ne(Set.of()))).containsExactly("a");
    }

    @Test
    void laterChangesOfTheCallersCollectionsAreNotSeen() {
        List<String> tags = new ArrayList<>(List.of("a"));
        Album saved = albums().save(AlbumBuilder.withTags(Albums.empty("a"), tags));
        tags.add("b");

        assertThat(saved.tags()).containsExactly("a");
        assertThat(albums().require("a").tags()).containsExactly("a");
        assertThatThrownBy(() -> saved.tags().add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> albums().require("a").tags().add("c"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullElementsAreStoredWhereTheTypeAdmitsThem() {
        Set<Integer> years = new LinkedHashSet<>(Arrays.asList(2, null, 1));
        albums().save(AlbumBuilder.withYears(Albums.empty("a"), years));

        assertThat(albums().require("a").years()).containsExactly(1, 2, null);
        assertThat(ids(AlbumFields.YEARS.contains(2))).containsExactly("a");
    }

    @Test
    void everyFaultIsAViolationWithItsPath() {
        Map<String, Long> plays = new HashMap<>();
        plays.put("secret", null);
        plays.put(null, 1L);
        Album wrong = new Album(
                "a",
                Arrays.asList("x", null, "\u0000"),
                null,
                Map.of(DayOfWeek.FRIDAY, List.of(Double.NaN)),
                plays,
                null,
                List.of(new Track(1, "\uD800", Collections.singleton(null))),
                List.of(),
                0);

        assertThatThrownBy(() -> albums().save(wrong))
                .isInstanceOfSatisfying(SchemaValidationException.class, refused -> {
                    assertThat(refused.violations().stream().map(Violation::field))
                            .containsExactlyInAnyOrder(
                                    "tags[1]",
                                    "tags[2]",
                                    "ratings[FRIDAY][0]",
                                    "plays[*]",
                                    "plays[null]",
                                    "tracks[0].title",
                                    "tracks[0].artists[0]");
                    assertThat(refused.getMessage()).doesNotContain("secret");
                });
        assertThat(albums().get("a")).isEmpty();
    }

    @Test
    void containsFindsWholeElementsOnly() {
        albums().saveAll(List.of(
                Albums.tagged("1", "rock"),
                Albums.tagged("2", "rock,pop", "x"),
                Albums.tagged("3", "x\",\"rock"),
                Albums.tagged("4", "a", "rock", "b"),
                Albums.tagged("5", "Rock", "roc", "rocks"),
                Albums.tagged("6", "rock\\", ""),
                Albums.tagged("7")));

        assertThat(ids(AlbumFields.TAGS.contains("rock"))).containsExactly("1", "4");
        assertThat(ids(AlbumFields.TAGS.contains(""))).containsExactly("6");
        assertThat(ids(AlbumFields.TAGS.contains("rock\\"))).containsExactly("6");
        assertThat(ids(AlbumFields.TAGS.contains("x\",\"rock"))).containsExactly("3");
        assertThat(ids(AlbumFields.TAGS.contains("rock,pop").or(AlbumFields.TAGS.contains("Rock"))))
                .containsExactly("2", "5");
        assertThat(ids(AlbumFields.TAGS.contains("rock").not())).containsExactly("2", "3", "5", "6", "7");
    }

    @Test
    void containsFindsDoublesExactly() {
        albums().save(Albums.whole("a"));

        for (double level : Albums.whole("a").levels()) {
            assertThat(ids(AlbumFields.LEVELS.contains(level))).containsExactly("a");
            assertThat(ids(AlbumFields.LEVELS.contains(Math.nextDown(level)))).isEmpty();
        }
    }

    @Test
    void containsFindsRecords() {
        albums().save(Albums.whole("a"));
        albums().save(Albums.empty("b"));

        assertThat(ids(AlbumFields.TRACKS.contains(new Track(1, "x", Set.of("a", "b")))))
                .containsExactly("a");
        assertThat(ids(AlbumFields.TRACKS.contains(new Track(2, null, Set.of()))))
                .containsExactly("a");
        assertThat(ids(AlbumFields.TRACKS.contains(new Track(1, "x", Set.of("a")))))
                .isEmpty();
        assertThat(ids(AlbumFields.TRACKS.contains(new Track(9, "x", Set.of())).not()))
                .containsExactly("a", "b");
    }

    @Test
    void equalityIsThatOfContentWhateverTheOrderOfSetsAndMaps() {
        albums().save(AlbumBuilder.withYears(Albums.empty("a"), new LinkedHashSet<>(List.of(10, 2, 1))));
        albums().save(Albums.whole("b"));

        assertThat(ids(AlbumFields.YEARS.eq(new LinkedHashSet<>(List.of(1, 2, 10)))))
                .containsExactly("a");
        assertThat(ids(AlbumFields.SCALARS.eq(Albums.SCALARS))).containsExactly("b");
        assertThat(ids(AlbumFields.PLAYS.in(List.of(Map.of("b,\"c", 0L, "", Long.MAX_VALUE), Map.of()))))
                .containsExactly("a", "b");
        assertThat(ids(AlbumFields.TAGS.eq(List.of("live", "rock", "rock")))).isEmpty();
        assertThat(ids(AlbumFields.TAGS.notIn(List.of(List.of())))).containsExactly("b");
    }

    @Test
    void operandOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> AlbumFields.LEVELS.contains(Double.NaN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "Field 'levels' of entity 'Album' cannot be compared with a value that is not a number, since no "
                                + "stored value can be. Remove it from the query.");
        assertThatThrownBy(() -> AlbumFields.TAGS.eq(List.of("a", "\u0000")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("text with the character U+0000 at '[1]'");
    }

    @Test
    void deltaWritesChangedCollections() {
        Album saved = albums().save(Albums.whole("a"));
        AlbumDelta edit = AlbumTracked.of(saved)
                .tags(new ArrayList<>(saved.tags()))
                .plays(Map.of("x", 1L))
                .years(null)
                .delta();

        assertThat(edit.tags()).isEmpty();
        assertThat(albums().update("a", edit.change())).isTrue();
        assertThat(albums().require("a"))
                .isEqualTo(AlbumBuilder.from(saved)
                        .plays(Map.of("x", 1L))
                        .years(null)
                        .version(2)
                        .build());
        assertThat(AlbumDelta.between(saved, albums().require("a")).changed().size())
                .isEqualTo(2);
    }

    @Test
    void deltaWithAFaultIsRefused() {
        Album saved = albums().save(Albums.whole("a"));
        AlbumDelta edit =
                AlbumTracked.of(saved).levels(List.of(1.0, Double.NaN)).delta();

        assertThatThrownBy(() -> albums().update("a", edit.change()))
                .isInstanceOfSatisfying(
                        SchemaValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("levels[1]"));
    }

    @Test
    void fluentQueryAsksForElements() {
        albums().saveAll(List.of(Albums.tagged("1", "a", "b"), Albums.tagged("2", "b")));

        assertThat(albums().find(AlbumQuery.where()
                        .tags()
                        .contains("b")
                        .tags()
                        .ne(List.of("b"))
                        .toQuery()))
                .extracting(Album::id)
                .containsExactly("1");
    }

    private List<String> ids(Expression<Album> condition) {
        return albums().find(Query.where(condition)).stream().map(Album::id).toList();
    }

    private BlockingStore<Album, String> albums() {
        return session.store(Album_Model.INSTANCE);
    }
}
