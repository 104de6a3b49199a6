package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.dialect.ArrayOperand;
import io.nexusstore.jooq.internal.dialect.Failures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds values as the classes of Java that drivers know, and several as an array. */
final class NativeSink extends ParameterSink {

    NativeSink(PreparedStatement statement, Failures failures, String entity) {
        super(statement, failures, entity);
    }

    @Override
    void own(Object value) {
        if (value instanceof ArrayOperand array) {
            array(array);
        } else {
            object(value);
        }
    }

    @Override
    boolean isOpen(PreparedStatement used) throws SQLException {
        return !used.isClosed();
    }

    @Override
    public void booleanValue(boolean value) {
        try {
            statement().setBoolean(next(), value);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public void instant(@Nullable Instant value) {
        object(value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void uuid(@Nullable UUID value) {
        object(value);
    }

    @Override
    public void decimal(@Nullable BigDecimal value, int precision, int scale) {
        object(value);
    }

    @Override
    public void bigInteger(@Nullable BigInteger value, int precision) {
        object(value == null ? null : new BigDecimal(value));
    }

    @Override
    public void localDate(@Nullable LocalDate value) {
        object(value);
    }

    @Override
    public void localTime(@Nullable LocalTime value) {
        object(value);
    }

    @Override
    public void localDateTime(@Nullable LocalDateTime value) {
        object(value);
    }

    private void object(@Nullable Object value) {
        if (value == null) {
            nullValue();
            return;
        }
        try {
            statement().setObject(next(), value);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private void array(ArrayOperand array) {
        try {
            statement().setArray(next(), statement().getConnection().createArrayOf(array.type(), array.toJava()));
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }
}
