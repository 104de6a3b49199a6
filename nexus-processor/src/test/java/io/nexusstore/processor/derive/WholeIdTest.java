package io.nexusstore.processor.derive;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that ask for an id that is a record of several values, and for other embedded records. */
final class WholeIdTest {

    @Test
    void acceptsEveryForm() {
        assertAccepted(
                seat(),
                seats(
                        "Optional<Seat> findById(Seat.Key id); boolean existsById(Seat.Key key); void deleteById(Seat.Key id);"
                                + " List<Seat> findByIdIn(Collection<Seat.Key> ids);"
                                + " Flux<Seat> findByIdNotInAndNoteOrIdNotOrderByNote(Set<Seat.Key> ids, String note, Seat.Key id);"
                                + " @QueryHint(where = \"id = :id or not id in :ids and id != :id and id not in :ids\")"
                                + " List<Seat> findThem(Seat.Key id, List<Seat.Key> ids);"
                                + " @QueryHint(where = \"id = :id\") Mono<Seat> findThat(Seat.Key id);"
                                + " Flux<Optional<Seat>> watchFirstById(Seat.Key id);"
                                + " default boolean isWholeId(Seat.Key id) { return true; }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "List<Seat> /*!*/findByIdGreaterThan(Seat.Key id)~ findByIdGreaterThan; GreaterThan; is of type 'Seat.Key'",
                "List<Seat> /*!*/findByIdIsNull()~ findByIdIsNull; IsNull; is never null",
                "List<Seat> /*!*/findByIdIgnoreCase(Seat.Key id)~ findByIdIgnoreCase; IgnoreCase; is of type 'Seat.Key'",
                "@QueryHint(where = /*!*/\"id < :id\") List<Seat> findA(Seat.Key id)~ findA; LessThan; is of type 'Seat.Key'"
            })
    void refusesOperatorsThatItHasNot(String method, String operator, String reason) {
        String[] parts = method.split("~ ");

        assertRejected(
                "[Nexus/InapplicableOperator] Method '" + parts[1] + "' of repository 'Seats' uses '" + operator
                        + "' on component 'id', which " + reason + ". Use one of Is, Not, In, NotIn.",
                seats(parts[0] + ";"),
                seat());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "List<Seat> /*!*/findAllOrderById()~ findAllOrderById; id; 'id.hall', 'id.place.row', 'id.place.number'",
                "@QueryHint(orderBy = /*!*/\"id desc\") List<Seat> findAll()~ findAll; id; "
                        + "'id.hall', 'id.place.row', 'id.place.number'",
                "@QueryHint(where = /*!*/\"id.place = :p\") List<Seat> findA(Seat.Place p)~ findA; id.place; "
                        + "'id.place.row', 'id.place.number'",
                "@QueryHint(where = /*!*/\"other = :p\") List<Seat> findA(Seat.Place p)~ findA; other; "
                        + "'other.row', 'other.number'"
            })
    void namesThePartsOfWhatHasNoColumn(String method, String record, String components) {
        String[] parts = method.split("~ ");

        assertRejected(
                "[Nexus/EmbeddedTerm] Method '" + parts[1] + "' of repository 'Seats' asks for '" + record
                        + "', an embedded record of entity 'Seat', which has no column of its own. Name its components: "
                        + components + ".",
                seats(parts[0] + ";"),
                seat());
    }

    @Test
    void refusesParametersOfOtherTypes() {
        assertRejected(
                "[Nexus/WrongParameterType] Method 'findById' of repository 'Seats' has parameter 'id' of type 'String', but "
                        + "component 'id' is compared with 'Seat.Key'. Declare it so.",
                seats("Optional<Seat> findById(String /*!*/id);"),
                seat());
        assertRejected(
                "[Nexus/WrongParameterType] Method 'findByIdIn' of repository 'Seats' has parameter 'id' of type 'Seat.Key', "
                        + "but component 'id' is compared with 'Collection<Seat.Key>'. Declare it so.",
                seats("List<Seat> findByIdIn(Seat.Key /*!*/id);"),
                seat());
    }

    @Test
    void refusesNull() {
        assertRejected(
                "[Nexus/NullableParameter] Method 'findById' of repository 'Seats' says that parameter 'id' may be null, which "
                        + "'Is' cannot compare. Remove @Nullable.",
                seats("Optional<Seat> findById(Seat.@Nullable Key /*!*/id);"),
                seat());
    }

    private static String seats(String methods) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               import java.util.*;
               import org.jspecify.annotations.*;
               import reactor.core.publisher.*;
               @NullMarked
               @NexusRepository(Seat.class)
               interface Seats {
                   %s
               }
               """.formatted(methods);
    }

    private static String seat() {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @org.jspecify.annotations.NullMarked
               @NexusEntity
               record Seat(@Id @Embedded Key id, @Embedded Place other, String note) {
                   record Key(String hall, @Embedded Place place) {}
                   record Place(int row, int number) {}
               }
               """;
    }
}
