package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current row of results from a strict table, whose columns hold values of their declared storage class or null.
 *
 * <p>So only domains are checked here, and each value is fetched from the driver once.
 */
final class StrictRow implements StoredRow {

    private final ResultSet results;
    private final int offset;
    private final StorageClass[] classes;
    private final int[] companions;
    private final Failures failures;
    private final String entity;

    /**
     * Creates the view of the results' current row.
     *
     * @param offset the column of the field with index 0, counted from 1
     * @param classes the storage class of each column
     * @param companions for each field the position of the column that accompanies it, or -1
     */
    StrictRow(
            ResultSet results, int offset, StorageClass[] classes, int[] companions, Failures failures, String entity) {
        this.results = results;
        this.offset = offset;
        this.classes = classes;
        this.companions = companions;
        this.failures = failures;
        this.entity = entity;
    }

    @Override
    public boolean isNull(int field) {
        try {
            return switch (classes[field]) {
                case INTEGER -> results.getLong(field + offset) == 0 && results.wasNull();
                case REAL -> results.getDouble(field + offset) == 0 && results.wasNull();
                case TEXT -> results.getString(field + offset) == null;
                case BLOB -> results.getBytes(field + offset) == null;
            };
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public long longValue(int field) {
        try {
            long value = results.getLong(field + offset);
            if (value == 0 && results.wasNull()) {
                throw Domains.missing(field);
            }
            return value;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public double doubleValue(int field) {
        try {
            double value = results.getDouble(field + offset);
            if (value == 0 && results.wasNull()) {
                throw Domains.missing(field);
            }
            return Domains.finite(value, field);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public @Nullable String string(int field) {
        try {
            String text = results.getString(field + offset);
            return text == null ? null : Texts.checked(text, results, field + offset, field);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public @Nullable Instant instant(int field) {
        try {
            long micros = results.getLong(field + offset);
            return micros == 0 && results.wasNull() ? null : Domains.instant(micros, field);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        try {
            return results.getBytes(field + offset);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    @Override
    public int companion(int field) {
        return companions[field];
    }

    @Override
    public @Nullable Long integer(int column) {
        try {
            long value = results.getLong(column + offset);
            return value == 0 && results.wasNull() ? null : (Long) value;
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private NexusException translated(SQLException failure) {
        return failures.translate(failure, entity);
    }
}
