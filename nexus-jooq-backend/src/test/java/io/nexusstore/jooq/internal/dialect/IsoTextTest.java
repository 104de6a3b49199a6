package io.nexusstore.jooq.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IsoTextTest {

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long MICROS_OF_DAY = 86_400_000_000L;

    @Test
    void textsAreOfOneWidth() {
        assertThat(IsoText.of(LocalDate.of(1, 2, 3))).isEqualTo("0001-02-03");
        assertThat(IsoText.of(LocalTime.of(13, 5))).isEqualTo("13:05:00.000000");
        assertThat(IsoText.of(LocalTime.of(13, 5, 7, 250_000))).isEqualTo("13:05:07.000250");
        assertThat(IsoText.of(LocalDateTime.of(2026, 11, 21, 13, 5, 7, 250_000)))
                .isEqualTo("2026-11-21T13:05:07.000250");
    }

    @Test
    void textsComeBackAndAreOrderedAsTimes() {
        Random random = new Random(12);
        LocalDateTime before = random(random);
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime next = random(random);
            String text = IsoText.of(next);

            assertThat(IsoText.dateTime(text)).isEqualTo(next);
            assertThat(IsoText.date(IsoText.of(next.toLocalDate()))).isEqualTo(next.toLocalDate());
            assertThat(IsoText.time(IsoText.of(next.toLocalTime()))).isEqualTo(next.toLocalTime());
            assertThat(Integer.signum(text.compareTo(IsoText.of(before))))
                    .isEqualTo(Integer.signum(next.compareTo(before)));
            before = next;
        }
    }

    @Test
    void otherTextsAreRefused() {
        for (String text : List.of(
                "", "2026-1-1", "2026-02-30", "0000-01-01", "2026/11/21", "+026-11-21", "2026-11-21T00:00:00.000000")) {
            assertThatThrownBy(() -> IsoText.date(text)).isInstanceOf(DateTimeException.class);
        }
        for (String text :
                List.of("", "13:05", "24:00:00.000000", "13:05:07.00025", "13:05:07,000250", "1a:05:07.000250")) {
            assertThatThrownBy(() -> IsoText.time(text)).isInstanceOf(DateTimeException.class);
        }
        for (String text : List.of("2026-11-21", "2026-11-21 13:05:07.000250", "2026-11-21T13:05:07.0002500")) {
            assertThatThrownBy(() -> IsoText.dateTime(text)).isInstanceOf(DateTimeException.class);
        }
    }

    private static LocalDateTime random(Random random) {
        return LocalDate.ofEpochDay(random.nextLong(FIRST_DAY, LAST_DAY))
                .atTime(LocalTime.ofNanoOfDay(random.nextLong(MICROS_OF_DAY) * 1_000));
    }
}
