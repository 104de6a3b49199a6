package io.nexusstore.jooq.internal.execute;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.value.ValueSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads results as entities; a row that cannot be read stops none of the others. */
public final class RowReader {

    private static final String ANY_COLUMN = "*";

    private RowReader() {}

    /** Returns the rest of the results as entities. */
    public static <T, ID> ReadResult<T> all(Entity<T, ID> entity, ResultSet results, CommitPosition position)
            throws SQLException {
        EntityModel<T, ID> model = entity.model();
        ValueSource row = entity.row(results);
        List<T> rows = new ArrayList<>();
        List<UnreadableRow> unreadable = List.of();
        while (results.next()) {
            try {
                rows.add(model.read(row));
            } catch (BackendException failure) {
                throw failure;
            } catch (RuntimeException fault) {
                if (unreadable.isEmpty()) {
                    unreadable = new ArrayList<>();
                }
                unreadable.add(unreadable(entity, row, fault, results));
            }
        }
        return new ReadResult<>(rows, unreadable, position);
    }

    /**
     * Returns the only row of the results, or null where there is none.
     *
     * @throws UnreadableRowException when it cannot be read
     */
    public static <T, ID> @Nullable T only(Entity<T, ID> entity, ResultSet results) throws SQLException {
        return results.next() ? read(entity, entity.row(results), results) : null;
    }

    /**
     * Returns the entity of the row.
     *
     * @param results what the row is the current one of, or null when that is not known
     * @throws UnreadableRowException when it cannot be read
     */
    static <T, ID> T read(Entity<T, ID> entity, ValueSource row, @Nullable ResultSet results) {
        try {
            return entity.model().read(row);
        } catch (BackendException failure) {
            throw failure;
        } catch (RuntimeException fault) {
            throw new UnreadableRowException(entity.name(), List.of(unreadable(entity, row, fault, results)), fault);
        }
    }

    /** Returns the readable ids in the only column of the results. */
    public static <T, ID> List<ID> ids(Entity<T, ID> entity, ResultSet results) throws SQLException {
        EntityModel<T, ID> model = entity.model();
        ValueSource row = entity.idRow(results);
        List<ID> ids = new ArrayList<>();
        while (results.next()) {
            try {
                ids.add(model.readId(row));
            } catch (UnreadableValueException unreadable) {
                // Nobody knows a row by an id that cannot be read.
            }
        }
        return ids;
    }

    private static <T, ID> UnreadableRow unreadable(
            Entity<T, ID> entity, ValueSource row, RuntimeException fault, @Nullable ResultSet results) {
        String column = ANY_COLUMN;
        String reason = "is refused by the constructor of '" + entity.name() + "' with "
                + fault.getClass().getSimpleName();
        if (fault instanceof UnreadableValueException value) {
            column = entity.table().columns().get(value.field());
            reason = value.reason();
        }
        String id = idOf(entity, row);
        return id == null
                ? UnreadableRow.at(placeOf(entity, results), column, reason)
                : new UnreadableRow(id, column, reason);
    }

    private static String placeOf(Entity<?, ?> entity, @Nullable ResultSet results) {
        try {
            return results == null ? RowPlace.UNKNOWN : entity.place(results);
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        }
    }

    /** Returns null when it cannot be read. */
    private static <T, ID> @Nullable String idOf(Entity<T, ID> entity, ValueSource row) {
        try {
            return entity.model().encodeId(entity.model().readId(row));
        } catch (BackendException failure) {
            throw failure;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
