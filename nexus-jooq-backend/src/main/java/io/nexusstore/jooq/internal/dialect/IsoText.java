package io.nexusstore.jooq.internal.dialect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates and times as text of ISO-8601 whose width never varies, so that texts are ordered as times are:
 * {@code 2026-11-21}, {@code 13:05:07.000250}, {@code 2026-11-21T13:05:07.000250}.
 */
public final class IsoText {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 15;
    private static final int NANOS_PER_MICRO = 1_000;

    private IsoText() {}

    /** Returns the text of a date within the years 1 to 9999. */
    public static String of(LocalDate value) {
        return value.toString();
    }

    /** Returns the text of a time of whole microseconds. */
    public static String of(LocalTime value) {
        StringBuilder text = new StringBuilder(TIME_LENGTH);
        append(value, text);
        return text.toString();
    }

    /** Returns the text of a date within the years 1 to 9999, with a time of whole microseconds. */
    public static String of(LocalDateTime value) {
        StringBuilder text = new StringBuilder(DATE_LENGTH + 1 + TIME_LENGTH);
        text.append(value.toLocalDate()).append('T');
        append(value.toLocalTime(), text);
        return text.toString();
    }

    /**
     * Returns the date of the text.
     *
     * @throws DateTimeException when it is not one
     */
    public static LocalDate date(String text) {
        demandLength(text, DATE_LENGTH);
        return date(text, 0);
    }

    /**
     * Returns the time of the text.
     *
     * @throws DateTimeException when it is not one
     */
    public static LocalTime time(String text) {
        demandLength(text, TIME_LENGTH);
        return time(text, 0);
    }

    /**
     * Returns the date and time of the text.
     *
     * @throws DateTimeException when it is not one
     */
    public static LocalDateTime dateTime(String text) {
        demandLength(text, DATE_LENGTH + 1 + TIME_LENGTH);
        demand(text, DATE_LENGTH, 'T');
        return LocalDateTime.of(date(text, 0), time(text, DATE_LENGTH + 1));
    }

    private static void append(LocalTime value, StringBuilder text) {
        append(value.getHour(), 2, text);
        append(value.getMinute(), 2, text.append(':'));
        append(value.getSecond(), 2, text.append(':'));
        append(value.getNano() / NANOS_PER_MICRO, 6, text.append('.'));
    }

    private static void append(int number, int digits, StringBuilder text) {
        String plain = Integer.toString(number);
        text.append("0".repeat(digits - plain.length())).append(plain);
    }

    private static LocalDate date(String text, int at) {
        demand(text, at + 4, '-');
        demand(text, at + 7, '-');
        int year = number(text, at, 4);
        if (year == 0) {
            throw new DateTimeException("There is no year 0.");
        }
        return LocalDate.of(year, number(text, at + 5, 2), number(text, at + 8, 2));
    }

    private static LocalTime time(String text, int at) {
        demand(text, at + 2, ':');
        demand(text, at + 5, ':');
        demand(text, at + 8, '.');
        return LocalTime.of(
                number(text, at, 2),
                number(text, at + 3, 2),
                number(text, at + 6, 2),
                number(text, at + 9, 6) * NANOS_PER_MICRO);
    }

    private static int number(String text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeException("There is no digit at index " + i + ".");
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static void demand(String text, int at, char expected) {
        if (text.charAt(at) != expected) {
            throw new DateTimeException("There is no '" + expected + "' at index " + at + ".");
        }
    }

    private static void demandLength(String text, int length) {
        if (text.length() != length) {
            throw new DateTimeException("There are not " + length + " characters.");
        }
    }
}
