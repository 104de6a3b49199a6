package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.jooq.internal.translate.Operands;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSink;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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

    /** Binds a value that is a String, Long, Double or byte array already. */
    public void stored(Object value) {
        if (value instanceof String text) {
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

    private NexusException translated(SQLException failure) {
        return failures.translate(failure, entity);
    }
}
