package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.translate.BoundPlan;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSink;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Binds values to the parameters of one statement, one after another. */
public abstract class ParameterSink implements ValueSink {

    /** A driver holds on to parameters until they are bound anew; large ones are taken from it sooner. */
    private static final int LARGE = 65_536;

    private final PreparedStatement statement;
    private final Failures failures;
    private final String entity;
    private int parameter;
    private boolean isLarge;

    ParameterSink(PreparedStatement statement, Failures failures, String entity) {
        this.statement = statement;
        this.failures = failures;
        this.entity = entity;
    }

    /** Binds the operands of the plan from the first parameter on. */
    public final void bind(BoundPlan plan) {
        for (int i = 0; i < plan.size(); i++) {
            stored(plan.value(i));
        }
    }

    /** Binds a value that the dialect gave as stored, or null. */
    public final void stored(@Nullable Object value) {
        if (value == null) {
            nullValue();
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Long number) {
            longValue(number);
        } else if (value instanceof Double number) {
            doubleValue(number);
        } else if (value instanceof byte[] bytes) {
            bytes(bytes);
        } else {
            own(value);
        }
    }

    /** Binds a stored value of a type that not every database has. */
    abstract void own(Object value);

    /** Lets the driver forget large values once the statement has run. */
    public final void forget() throws SQLException {
        if (isLarge && isOpen(statement)) {
            statement.clearParameters();
        }
    }

    /** Returns whether the statement can still be used after it has run, perhaps in vain. */
    abstract boolean isOpen(PreparedStatement used) throws SQLException;

    /** Binds null, whose type the database knows from the place of the parameter. */
    @Override
    public final void nullValue() {
        try {
            statement.setNull(++parameter, Types.NULL);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public final void longValue(long value) {
        try {
            statement.setLong(++parameter, value);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public final void doubleValue(double value) {
        try {
            statement.setDouble(++parameter, value);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public final void string(@Nullable String value) {
        try {
            statement.setString(++parameter, value);
            isLarge |= value != null && value.length() > LARGE;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public final void bytes(byte @Nullable [] value) {
        try {
            statement.setBytes(++parameter, value);
            isLarge |= value != null && value.length > LARGE;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public final void byteValue(byte value) {
        longValue(value);
    }

    @Override
    public final void shortValue(short value) {
        longValue(value);
    }

    @Override
    public final void intValue(int value) {
        longValue(value);
    }

    @Override
    public final void floatValue(float value) {
        doubleValue(value);
    }

    @Override
    public final void charValue(char value) {
        string(String.valueOf(value));
    }

    /** Binds the instant; the offset is for a column of its own. */
    @Override
    public final void offsetDateTime(@Nullable OffsetDateTime value) {
        instant(value == null ? null : value.toInstant());
    }

    @Override
    public final void duration(@Nullable Duration value) {
        if (value == null) {
            nullValue();
        } else {
            longValue(Canonical.micros(value));
        }
    }

    /** Returns the statement. */
    final PreparedStatement statement() {
        return statement;
    }

    /** Returns the next parameter, counted from 1. */
    final int next() {
        return ++parameter;
    }

    final NexusException translated(SQLException failure) {
        return failures.translate(failure, entity);
    }
}
