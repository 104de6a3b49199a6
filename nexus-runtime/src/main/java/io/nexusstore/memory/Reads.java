package io.nexusstore.memory;

import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Row;
import io.nexusstore.spi.RowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers reads from one snapshot. */
final class Reads {

    private Reads() {}

    static <T, ID> @Nullable T get(Snapshot snapshot, EntityModel<T, ID> model, ID id) {
        Row row = snapshot.table(model).row(id);
        return row == null ? null : new RowReader<>(model).require(row);
    }

    static <T, ID> ReadResult<T> getAll(Snapshot snapshot, EntityModel<T, ID> model, Collection<? extends ID> ids) {
        Table<T, ID> table = snapshot.table(model);
        RowReader<T> reader = new RowReader<>(model);
        Set<Row> rows = new LinkedHashSet<>();
        for (ID id : ids) {
            Row row = table.row(id);
            if (row != null) {
                rows.add(row);
            }
        }
        return result(snapshot, reader, reader.readAll(rows));
    }

    static <T> ReadResult<T> read(Snapshot snapshot, EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        RowReader<T> reader = new RowReader<>(model);
        List<T> rows = query.order().isEmpty()
                ? inOrderOfIds(snapshot.table(model), model, query, reader)
                : Evaluator.apply(
                        model, query, reader.readAll(snapshot.table(model).rows()));
        return result(snapshot, reader, rows);
    }

    static <T> long count(Snapshot snapshot, EntityModel<T, ?> model, Query<T> query) {
        Evaluator.check(model, query);
        Table<T, ?> table = snapshot.table(model);
        if (query.predicate().isEmpty() && query.after().isEmpty()) {
            long behind = table.size() - Math.min(query.offset(), table.size());
            return Math.min(query.limit().orElse(behind), behind);
        }
        return Evaluator.count(model, query, new RowReader<>(model).readAll(table.rows()));
    }

    static <T> List<Folding.Group> fold(Snapshot snapshot, EntityModel<T, ?> model, Folding<T> folding) {
        ReadResult<T> rows = read(snapshot, model, folding.query());
        if (!rows.unreadable().isEmpty()) {
            throw new UnreadableRowException(model.name(), rows.unreadable(), null);
        }
        return Evaluator.fold(model, folding.with(Query.all()), rows.rows());
    }

    /** Reads no further than the window reaches, since the rows are kept in this order. */
    private static <T> List<T> inOrderOfIds(
            Table<T, ?> table, EntityModel<T, ?> model, Query<T> query, RowReader<T> reader) {
        Predicate<T> condition = Evaluator.predicate(model, query);
        long skip = query.offset();
        long take = query.limit().orElse(Long.MAX_VALUE);
        List<T> found = new ArrayList<>();
        for (Row row : behindPlace(table, query)) {
            if (found.size() >= take) {
                break;
            }
            T entity = reader.read(row);
            if (entity == null || !condition.test(entity)) {
                continue;
            }
            if (skip > 0) {
                skip--;
            } else {
                found.add(entity);
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static <T> Iterable<Row> behindPlace(Table<T, ?> table, Query<T> query) {
        return query.after().map(Keyset::values).map(table::rowsAfter).orElseGet(table::rows);
    }

    private static <T> ReadResult<T> result(Snapshot snapshot, RowReader<T> reader, List<T> rows) {
        return new ReadResult<>(rows, reader.unreadable(), snapshot.position());
    }
}
