package io.nexusstore.memory;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Row;
import io.nexusstore.spi.RowReader;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the database will be after the commit at hand; thrown away when the commit fails. Not thread-safe. */
final class Draft {

    private final Map<Class<?>, Table<?, ?>> tables;

    private Draft(Map<Class<?>, Table<?, ?>> tables) {
        this.tables = new HashMap<>(tables);
    }

    static Draft of(Snapshot snapshot) {
        return new Draft(snapshot.tables());
    }

    Snapshot at(CommitPosition position) {
        return new Snapshot(position, Map.copyOf(tables));
    }

    /**
     * Applies the mutations, one after another.
     *
     * @throws ConflictException when one of them is refused; the draft is of no use then
     */
    List<MutationOutcome> apply(WriteBatch batch) {
        List<MutationOutcome> outcomes = new ArrayList<>(batch.mutations().size());
        for (Mutation<?, ?> mutation : batch.mutations()) {
            outcomes.add(apply(mutation));
        }
        return outcomes;
    }

    private <T, ID> MutationOutcome apply(Mutation<T, ID> mutation) {
        if (mutation instanceof Mutation.Save<T, ID> save) {
            return save(save);
        }
        if (mutation instanceof Mutation.Update<T, ID> update) {
            return update(update);
        }
        if (mutation instanceof Mutation.Delete<T, ID> delete) {
            return delete(delete);
        }
        return deleteWhere((Mutation.DeleteWhere<T, ID>) mutation);
    }

    private <T, ID> MutationOutcome save(Mutation.Save<T, ID> save) {
        EntityModel<T, ID> model = save.model();
        Table<T, ID> table = Snapshot.in(tables, model);
        Row before = table.row(save.id());
        Row after = save.applyTo(before);
        put(model, table.with(save.id(), before, after));
        return save.outcome(before, after);
    }

    private <T, ID> MutationOutcome update(Mutation.Update<T, ID> update) {
        EntityModel<T, ID> model = update.model();
        Table<T, ID> table = Snapshot.in(tables, model);
        Row before = table.row(update.id());
        if (before == null) {
            return MutationOutcome.absent();
        }
        Row after = update.applyTo(before);
        put(model, table.with(update.id(), before, after));
        return MutationOutcome.updated();
    }

    private <T, ID> MutationOutcome delete(Mutation.Delete<T, ID> delete) {
        Table<T, ID> table = Snapshot.in(tables, delete.model());
        Row before = table.row(delete.id());
        if (before == null) {
            return MutationOutcome.absent();
        }
        put(delete.model(), table.without(delete.id(), before));
        return MutationOutcome.deleted();
    }

    private <T, ID> MutationOutcome deleteWhere(Mutation.DeleteWhere<T, ID> delete) {
        EntityModel<T, ID> model = delete.model();
        Table<T, ID> before = Snapshot.in(tables, model);
        Predicate<Row> condition = condition(model, delete.query());
        Table<T, ID> after = before;
        List<ID> deleted = new ArrayList<>();
        for (Row row : before.rows()) {
            if (condition.test(row)) {
                ID id = model.readId(row);
                after = after.without(id, row);
                deleted.add(id);
            }
        }
        put(model, after);
        return MutationOutcome.deleted(deleted);
    }

    /** A row that cannot be read can still be deleted where every row is meant. */
    private static <T> Predicate<Row> condition(EntityModel<T, ?> model, Query<T> query) {
        Predicate<T> predicate = Evaluator.predicate(model, query);
        RowReader<T> reader = new RowReader<>(model);
        return query.predicate().isEmpty() ? row -> true : row -> predicate.test(reader.require(row));
    }

    private <T, ID> void put(EntityModel<T, ID> model, Table<T, ID> table) {
        tables.put(model.type(), table);
    }
}
