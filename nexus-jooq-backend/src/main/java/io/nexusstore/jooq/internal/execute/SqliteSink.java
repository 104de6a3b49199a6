package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.IsoText;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds values as SQLite stores them: as texts, longs, doubles and bytes. */
final class SqliteSink extends ParameterSink {

    SqliteSink(PreparedStatement statement, Failures failures, String entity) {
        super(statement, failures, entity);
    }

    @Override
    void own(Object value) {
        throw new IllegalArgumentException(
                "SQLite stores no " + value.getClass().getName() + ".");
    }

    @Override
    boolean isOpen(PreparedStatement used) {
        return Session.isOpen(used);
    }

    @Override
    public void booleanValue(boolean value) {
        longValue(value ? 1 : 0);
    }

    @Override
    public void instant(@Nullable Instant value) {
        if (value == null) {
            nullValue();
        } else {
            longValue(Canonical.micros(value));
        }
    }

    @Override
    public void uuid(@Nullable UUID value) {
        bytes(value == null ? null : SqliteDialect.bytes(value));
    }

    @Override
    public void decimal(@Nullable BigDecimal value, int precision, int scale) {
        bigInteger(value == null ? null : value.setScale(scale).unscaledValue(), precision);
    }

    @Override
    public void bigInteger(@Nullable BigInteger value, int precision) {
        if (value == null) {
            nullValue();
        } else if (StoredNumbers.storage(precision) == StorageClass.INTEGER) {
            longValue(value.longValueExact());
        } else {
            bytes(StoredNumbers.bytes(value, precision));
        }
    }

    @Override
    public void localDate(@Nullable LocalDate value) {
        string(value == null ? null : IsoText.of(value));
    }

    @Override
    public void localTime(@Nullable LocalTime value) {
        string(value == null ? null : IsoText.of(value));
    }

    @Override
    public void localDateTime(@Nullable LocalDateTime value) {
        string(value == null ? null : IsoText.of(value));
    }
}
