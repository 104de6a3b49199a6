package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.config.NamingStrategy;
import io.nexusstore.jooq.config.SchemaMode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How values stand in the file, for whoever reads it with other tools or wrote it with them. */
final class StoredFormTest {

    private static final Booking_Model BOOKINGS = Booking_Model.INSTANCE;
    private static final Booking BOOKING = new Booking(
            1,
            new BigDecimal("19.90"),
            new BigDecimal("-0.0000000001"),
            BigInteger.ONE,
            LocalDate.of(2026, 11, 21),
            LocalTime.of(13, 5, 7, 250_000),
            LocalDateTime.of(2026, 11, 21, 13, 5, 7, 250_000),
            OffsetDateTime.parse("1970-01-01T02:00:00.000001+02:00"),
            null,
            Duration.ofMillis(-1));

    @TempDir
    Path directory;

    private Path file;
    private JooqBackend backend;
    private Nexus nexus;
    private BookingRepository bookings;

    @BeforeEach
    void open() {
        file = directory.resolve("bookings.db");
        backend = JooqBackend.sqlite(file);
        nexus = Nexus.builder(backend).models(BOOKINGS).open();
        bookings = BookingRepository.of(nexus);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void otherToolsReadDatesAsTextNumbersAsIntegersAndTheOffsetBesideTheInstant() {
        bookings.blocking().save(BOOKING);

        assertThat(text("price")).isEqualTo("1990");
        assertThat(text("hex(rate)")).isEqualTo("7FFFFFFFFFFFFFFFFFFFFFFFFF");
        assertThat(text("hex(serial)")).isEqualTo("80000000000000000000000000000001");
        assertThat(text("day")).isEqualTo("2026-11-21");
        assertThat(text("hour")).isEqualTo("13:05:07.000250");
        assertThat(text("entered")).isEqualTo("2026-11-21T13:05:07.000250");
        assertThat(text("departure || ' ' || departure_offset")).isEqualTo("1 7200");
        assertThat(text("coalesce(arrival, 'none') || coalesce(arrival_offset, 'none')"))
                .isEqualTo("nonenone");
        assertThat(text("delay")).isEqualTo("-1000");
    }

    @Test
    void theDateFunctionsOfTheDatabaseUnderstandThem() {
        bookings.blocking().save(BOOKING);

        assertThat(text("date(day, '+1 month')")).isEqualTo("2026-12-21");
        assertThat(text("strftime('%H:%M', hour)")).isEqualTo("13:05");
        assertThat(text("date(entered, 'start of year')")).isEqualTo("2026-01-01");
    }

    @Test
    void whatIsReadEqualsWhatWasSaved() {
        Booking given = BookingBuilder.from(BOOKING)
                .price(new BigDecimal("2e1"))
                .arrival(OffsetDateTime.parse("2026-11-21T13:05:07.000250999-03:30"))
                .build();

        Booking saved = bookings.blocking().save(given);

        assertThat(saved.price()).isEqualTo(new BigDecimal("20.00"));
        assertThat(saved.arrival()).isEqualTo(OffsetDateTime.parse("2026-11-21T13:05:07.000250-03:30"));
        assertThat(bookings.blocking().require(1L)).isEqualTo(saved);
    }

    @Test
    void aNumberThatWouldBeRoundedIsRefused() {
        assertThatThrownBy(() -> bookings.blocking().save(BookingBuilder.withPrice(BOOKING, new BigDecimal("1.005"))))
                .isInstanceOf(SchemaValidationException.class)
                .hasMessageContaining("'price'")
                .hasMessageContaining("finer than scale 2")
                .hasMessageNotContaining("1.005");
        assertThat(bookings.blocking().get(1L)).isEmpty();
    }

    @Test
    void deltasWriteInstantAndOffsetTogether() {
        bookings.blocking().save(BOOKING);
        OffsetDateTime arrival = OffsetDateTime.parse("2026-11-21T13:05:07-03:30");

        bookings.blocking()
                .update(
                        1L,
                        BookingDelta.edit().arrival(arrival).delay(null).build().change());

        assertThat(bookings.blocking().require(1L))
                .isEqualTo(BookingBuilder.from(BOOKING)
                        .arrival(arrival)
                        .delay(null)
                        .build());
    }

    @Test
    void aUniqueTimeIsTakenWhateverTheOffset() {
        bookings.blocking().save(BOOKING);
        Booking twin = BookingBuilder.from(BOOKING)
                .id(2)
                .departure(BOOKING.departure().withOffsetSameInstant(ZoneOffset.UTC))
                .build();

        ConflictException refused = catchThrowableOfType(
                ConflictException.class, () -> bookings.blocking().save(twin));

        assertThat(refused.code()).isEqualTo(ConflictException.UNIQUE_VIOLATION);
        assertThat(refused).hasMessageContaining("'departure'");
        assertThat(bookings.findByDeparture(twin.departure()).block()).isEqualTo(BOOKING);
    }

    @Test
    void jooqComparesAndMapsThem() {
        bookings.blocking().save(BOOKING);
        JooqDsl dsl = backend.dsl();

        List<Booking> found = dsl.readNow(jooq -> jooq.select(dsl.columns(BOOKINGS))
                        .from(dsl.table(BOOKINGS))
                        .where(dsl.column(BOOKINGS, BookingFields.PRICE).eq(new BigDecimal("19.90")))
                        .and(dsl.column(BOOKINGS, BookingFields.RATE).lt(BigDecimal.ZERO.setScale(10)))
                        .and(dsl.column(BOOKINGS, BookingFields.SERIAL).eq(BigInteger.ONE))
                        .and(dsl.column(BOOKINGS, BookingFields.DAY).eq(BOOKING.day()))
                        .and(dsl.column(BOOKINGS, BookingFields.HOUR).eq(BOOKING.hour()))
                        .and(dsl.column(BOOKINGS, BookingFields.ENTERED).eq(BOOKING.entered()))
                        .and(dsl.column(BOOKINGS, BookingFields.DEPARTURE).eq(BOOKING.departure()))
                        .and(dsl.column(BOOKINGS, BookingFields.DELAY).eq(BOOKING.delay()))
                        .fetch(dsl.mapper(BOOKINGS)))
                .orElseThrow();
        List<Booking> coerced = dsl.readNow(jooq -> jooq.resultQuery("select * from booking")
                        .coerce(dsl.columns(BOOKINGS))
                        .fetch(dsl.mapper(BOOKINGS)))
                .orElseThrow();
        OffsetDateTime departure = dsl.readNow(jooq -> jooq.select(dsl.column(BOOKINGS, BookingFields.DEPARTURE))
                        .from(dsl.table(BOOKINGS))
                        .fetchSingle()
                        .value1())
                .orElseThrow();

        assertThat(found).containsExactly(BOOKING);
        assertThat(coerced).containsExactly(BOOKING);
        assertThat(departure)
                .as("the offset is in a column of its own")
                .isEqualTo(BOOKING.departure().withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Test
    void jooqIsGivenNumbersOfAnyScaleThatFits() {
        bookings.blocking().save(BOOKING);
        JooqDsl dsl = backend.dsl();

        int found = dsl.readNow(jooq -> jooq.fetchCount(
                        dsl.table(BOOKINGS),
                        dsl.column(BOOKINGS, BookingFields.PRICE).eq(new BigDecimal("19.9"))))
                .orElseThrow();

        assertThat(found).isEqualTo(1);
        assertThatThrownBy(() -> dsl.readNow(jooq -> jooq.fetchCount(
                        dsl.table(BOOKINGS),
                        dsl.column(BOOKINGS, BookingFields.PRICE).gt(new BigDecimal("19.899")))))
                .hasStackTraceContaining(
                        "Field 'price' cannot hold, or be compared with, a value that is finer than scale 2");
    }

    @Test
    void foreignValuesOutsideTheDomainAreNamed() {
        assertUnreadable("price = 10000000000", "'price'", "more than 10 digits");
        assertUnreadable("rate = x'80'", "'rate'", "1 bytes where a number of 30 digits has 13");
        assertUnreadable("serial = x'ffffffffffffffffffffffffffffffff'", "'serial'", "more than 38 digits");
        assertUnreadable("day = '2026-02-30'", "'day'", "not a date such as");
        assertUnreadable("hour = '13:05'", "'hour'", "not a time such as");
        assertUnreadable("entered = datetime('now')", "'entered'", "not a date and time such as");
        assertUnreadable("departure_offset = 64801", "'departure'", "more than 18 hours");
        assertUnreadable("arrival = 1", "'arrival'", "no offset in the column beside it");
    }

    @Test
    void aTableWithoutTheColumnOfTheOffsetIsNamed() {
        execute("alter table booking drop column departure_offset");
        nexus.close();

        BackendException mismatch = catchThrowableOfType(
                BackendException.class,
                () -> Nexus.builder(JooqBackend.sqlite(file).schema(SchemaMode.VALIDATE))
                        .models(BOOKINGS)
                        .open());

        assertThat(mismatch.code()).isEqualTo(BackendException.SCHEMA_MISMATCH);
        assertThat(mismatch)
                .hasMessageContaining("Column 'booking.departure_offset': stored is nothing")
                .hasMessageContaining("INTEGER NOT NULL for the offset of field 'departure'")
                .hasMessageContaining("ADD COLUMN \"departure_offset\" INTEGER");
    }

    @Test
    void namesThatMeetInOneColumnAreNamed() {
        NamingStrategy naming = new NamingStrategy() {
            @Override
            public String table(EntityModel<?, ?> model) {
                return "booking";
            }

            @Override
            public String column(EntityModel<?, ?> model, FieldFacts field) {
                return field.name().equals("delay") ? "Arrival_Offset" : field.name();
            }

            @Override
            public String index(String table, List<String> columns, boolean isUnique) {
                return NamingStrategy.snakeCase().index(table, columns, isUnique);
            }
        };

        BackendException mismatch = catchThrowableOfType(
                BackendException.class,
                () -> Nexus.builder(JooqBackend.sqlite(directory.resolve("other.db"))
                                .namingStrategy(naming))
                        .models(BOOKINGS)
                        .open());

        assertThat(mismatch)
                .hasMessageContaining("Column 'booking.arrival_offset': stored is one column, declared is one for field"
                        + " 'delay' and one for the offset of field 'arrival'");
    }

    private void assertUnreadable(String assignment, String... parts) {
        bookings.blocking().save(BOOKING);
        execute("update booking set " + assignment);

        UnreadableRowException unreadable = catchThrowableOfType(
                UnreadableRowException.class, () -> bookings.blocking().get(1L));

        assertThat(unreadable).as(assignment).isNotNull();
        assertThat(unreadable).hasMessageContainingAll(parts);
    }

    private void execute(String statement) {
        backend.dsl().writeNow(jooq -> jooq.execute(statement));
    }

    private String text(String expression) {
        return backend.dsl()
                .readNow(jooq -> jooq.fetchSingle("select cast(" + expression + " as text) from booking")
                        .get(0, String.class))
                .orElseThrow();
    }
}
