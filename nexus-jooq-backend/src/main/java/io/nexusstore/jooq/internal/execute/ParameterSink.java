package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.dialect.IsoText;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.jooq.internal.translate.Operands;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds values to the parameters of one statement, one after another. */
public final class ParameterSink implements ValueSink {

    /** A driver holds on to parameters until they are bound anew; large ones are taken from it sooner. */
    private static final int LARGE = 65_536;

    private final PreparedStatement statement;
    private final SqliteFailures failures;
    private final String entity;
    private int parameter;
    private boolean isLarge;

    public ParameterSink(PreparedStatement statement, SqliteFailures failures, String entity) {
        this.statement = statement;
        this.failures = failures;
        this.entity = entity;
    }

    /** Binds the operands of the plan from the first parameter on. */
    public void bind(BoundPlan plan) {
        for (int i = 0; i < plan.size(); i++) {
            stored(plan.value(i));
        }
    }

    /** Binds a value that is a String, Long, Double or byte array already, or null. */
    public void stored(@Nullable Object value) {
        if (value == null) {
            nullValue();
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Long number) {
            longValue(number);
        } else if (value instanceof Double number) {
            doubleValue(number);
        } else {
            bytes((byte[]) value);
        }
    }

    /** Lets the driver forget large values once the statement has run. */
    public void forget() throws SQLException {
        if (isLarge && Session.isOpen(statement)) {
            statement.clearParameters();
        }
    }

    @Override
    public void nullValue() {
        try {
            statement.setNull(++parameter, Types.NULL);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public void booleanValue(boolean value) {
        longValue(value ? 1 : 0);
    }

    @Override
    public void byteValue(byte value) {
        longValue(value);
    }

    @Override
    public void shortValue(short value) {
        longValue(value);
    }

    @Override
    public void intValue(int value) {
        longValue(value);
    }

    @Override
    public void longValue(long value) {
        try {
            statement.setLong(++parameter, value);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public void floatValue(float value) {
        doubleValue(value);
    }

    @Override
    public void doubleValue(double value) {
        try {
            statement.setDouble(++parameter, value);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public void charValue(char value) {
        string(String.valueOf(value));
    }

    @Override
    public void string(@Nullable String value) {
        try {
            statement.setString(++parameter, value);
            isLarge |= value != null && value.length() > LARGE;
        } catch (SQLException failure) {
            throw translated(failure);
        }
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
        bytes(value == null ? null : Operands.bytes(value));
    }

    @Override
    public void bytes(byte @Nullable [] value) {
        try {
            statement.setBytes(++parameter, value);
            isLarge |= value != null && value.length > LARGE;
        } catch (SQLException failure) {
            throw translated(failure);
        }
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

    /** Binds the instant; the offset is for a column of its own. */
    @Override
    public void offsetDateTime(@Nullable OffsetDateTime value) {
        instant(value == null ? null : value.toInstant());
    }

    @Override
    public void duration(@Nullable Duration value) {
        if (value == null) {
            nullValue();
        } else {
            longValue(Canonical.micros(value));
        }
    }

    private NexusException translated(SQLException failure) {
        return failures.translate(failure, entity);
    }
}
