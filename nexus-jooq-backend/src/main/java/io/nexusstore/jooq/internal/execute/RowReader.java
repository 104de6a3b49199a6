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
    private static final String UNREADABLE_ID = "unreadable";

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
                unreadable.add(unreadable(entity, row, fault));
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
        return results.next() ? read(entity, entity.row(results)) : null;
    }

    /**
     * Returns the entity of the row.
     *
     * @throws UnreadableRowException when it cannot be read
     */
    static <T, ID> T read(Entity<T, ID> entity, ValueSource row) {
        try {
            return entity.model().read(row);
        } catch (BackendException failure) {
            throw failure;
        } catch (RuntimeException fault) {
            throw new UnreadableRowException(entity.name(), List.of(unreadable(entity, row, fault)), fault);
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

    private static <T, ID> UnreadableRow unreadable(Entity<T, ID> entity, ValueSource row, RuntimeException fault) {
        String id = idOf(entity, row);
        if (fault instanceof UnreadableValueException value) {
            return new UnreadableRow(id, entity.table().columns().get(value.field()), value.reason());
        }
        String reason = "is refused by the constructor of '" + entity.name() + "' with "
                + fault.getClass().getSimpleName();
        return new UnreadableRow(id, ANY_COLUMN, reason);
    }

    private static <T, ID> String idOf(Entity<T, ID> entity, ValueSource row) {
        try {
            return entity.model().encodeId(entity.model().readId(row));
        } catch (BackendException failure) {
            throw failure;
        } catch (RuntimeException unreadable) {
            return UNREADABLE_ID;
        }
    }
}
