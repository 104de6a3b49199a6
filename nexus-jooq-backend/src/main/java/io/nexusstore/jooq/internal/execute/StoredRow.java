package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as SQLite stores it: what each type of value is read from, whoever fetches the few stored ones. */
interface StoredRow extends LongRow {

    /** Returns the whole number in the column, or null. */
    @Nullable
    Long integer(int column);

    /** Returns the position of the column that accompanies the field, or -1. */
    int companion(int field);

    @Override
    default boolean booleanValue(int field) {
        return Domains.bool(longValue(field), field);
    }

    @Override
    default float floatValue(int field) {
        return Domains.single(doubleValue(field), field);
    }

    @Override
    default char charValue(int field) {
        String text = string(field);
        if (text == null) {
            throw Domains.missing(field);
        }
        return Domains.character(text, field);
    }

    @Override
    default @Nullable UUID uuid(int field) {
        byte[] bytes = bytes(field);
        return bytes == null ? null : Domains.uuid(bytes, field);
    }

    @Override
    default @Nullable BigDecimal decimal(int field, int precision, int scale) {
        BigInteger unscaled = bigInteger(field, precision);
        return unscaled == null ? null : new BigDecimal(unscaled, scale);
    }

    @Override
    default @Nullable BigInteger bigInteger(int field, int precision) {
        if (StoredNumbers.storage(precision) == StorageClass.INTEGER) {
            Long number = integer(field);
            return number == null ? null : Domains.number(number, precision, field);
        }
        byte[] bytes = bytes(field);
        return bytes == null ? null : Domains.number(bytes, precision, field);
    }

    @Override
    default @Nullable LocalDate localDate(int field) {
        String text = string(field);
        return text == null ? null : Domains.localDate(text, field);
    }

    @Override
    default @Nullable LocalTime localTime(int field) {
        String text = string(field);
        return text == null ? null : Domains.localTime(text, field);
    }

    @Override
    default @Nullable LocalDateTime localDateTime(int field) {
        String text = string(field);
        return text == null ? null : Domains.localDateTime(text, field);
    }

    @Override
    default @Nullable OffsetDateTime offsetDateTime(int field) {
        Instant instant = instant(field);
        return instant == null ? null : instant.atOffset(Domains.offset(integer(companion(field)), field));
    }

    @Override
    default @Nullable Duration duration(int field) {
        Long micros = integer(field);
        return micros == null ? null : Canonical.duration(micros);
    }
}
