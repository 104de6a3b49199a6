package io.nexusstore.spi;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of any number of entities in memory: the meaning of a commit, as {@link Evaluator} is the meaning of a query.
 *
 * <p>For backends that hold their rows in memory and keep them elsewhere. A commit is applied to a {@link #draft}, which
 * writes down what it changed, so that the backend can keep it, and then hands it on:
 *
 * <pre>{@code
 * RowTables draft = tables.draft();
 * List<MutationOutcome> outcomes = draft.apply(batch);
 * draft.writeTo(out); // to be read by readFrom when the database is opened again
 * draft.keep();
 * }</pre>
 *
 * <p>A transaction is a draft that lives longer. Not thread-safe, neither for reads: whoever has it guards it, together with
 * its drafts, by one lock. While a draft is in use, nothing but the draft changes the tables that it was made from.
 */
public final class RowTables {

    private final @Nullable RowTables origin;
    private final Map<String, RowTable> tables = new LinkedHashMap<>();

    /** Creates tables without any row. */
    public RowTables() {
        this(null);
    }

    private RowTables(@Nullable RowTables origin) {
        this.origin = origin;
    }

    /** Returns tables that hold what these hold; what is changed there stays there until it is kept. */
    public RowTables draft() {
        return new RowTables(this);
    }

    /**
     * Makes the tables ready for an entity.
     *
     * @throws BackendException with code {@code SCHEMA_MISMATCH} when the rows that were read have other columns
     */
    public void prepare(EntityModel<?, ?> model) {
        table(model);
    }

    /**
     * Applies the mutations one after another, all of them or, when one is refused, none.
     *
     * @throws ConflictException when a precondition or a unique index is violated
     * @throws io.nexusstore.error.NexusException when a changed entity is refused, or a row that must be read cannot be
     */
    public List<MutationOutcome> apply(WriteBatch batch) {
        RowTables draft = draft();
        List<MutationOutcome> outcomes = new ArrayList<>(batch.mutations().size());
        for (Mutation<?, ?> mutation : batch.mutations()) {
            outcomes.add(draft.apply(mutation));
        }
        draft.keep();
        return outcomes;
    }

    /**
     * Hands what was changed on to the tables that this draft was made from; afterwards nothing is changed here.
     *
     * @throws IllegalStateException when this is no draft
     */
    public void keep() {
        if (origin == null) {
            throw new IllegalStateException("These tables are no draft. Keep what draft() returned.");
        }
        tables.values().forEach(RowTable::keep);
        tables.clear();
    }

    /**
     * Returns the row of the id, or null when it is absent.
     *
     * @throws UnreadableRowException when the row cannot be read
     */
    public <T, ID> @Nullable T get(EntityModel<T, ID> model, ID id) {
        Row row = table(model).row(Row.key(model, id));
        return row == null ? null : new RowReader<>(model).require(row);
    }

    /** Returns the rows of the ids, each of them once, and those that cannot be read, as of the position. */
    public <T, ID> ReadResult<T> getAll(
            EntityModel<T, ID> model, Collection<? extends ID> ids, CommitPosition position) {
        RowTable table = table(model);
        Set<Row> rows = new LinkedHashSet<>();
        for (ID id : ids) {
            Row row = table.row(Row.key(model, id));
            if (row != null) {
                rows.add(row);
            }
        }
        RowReader<T> reader = new RowReader<>(model);
        List<T> read = reader.readAll(rows);
        return new ReadResult<>(read, reader.unreadable(), position);
    }

    /**
     * Returns the result of the query, and the rows that cannot be read, as of the position.
     *
     * @throws io.nexusstore.error.InvalidInputException when the query does not fit the model
     */
    public <T> ReadResult<T> read(EntityModel<T, ?> model, Query<T> query, CommitPosition position) {
        RowReader<T> reader = new RowReader<>(model);
        List<T> found =
                Evaluator.apply(model, query, reader.readAll(table(model).rows().values()));
        return new ReadResult<>(found, reader.unreadable(), position);
    }

    /**
     * Returns the number of rows in the result of the query.
     *
     * @throws io.nexusstore.error.InvalidInputException when the query does not fit the model
     */
    public <T> long count(EntityModel<T, ?> model, Query<T> query) {
        RowReader<T> reader = new RowReader<>(model);
        return Evaluator.count(model, query, reader.readAll(table(model).rows().values()));
    }

    /**
     * Writes what was changed here and not kept yet; of tables that are no draft, every row. The values are written in a form
     * of their own, which stays the same.
     *
     * @throws IOException when the output refuses it
     */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(tables.size());
        for (Map.Entry<String, RowTable> table : tables.entrySet()) {
            out.writeUTF(table.getKey());
            table.getValue().writeTo(out);
        }
    }

    /**
     * Puts what {@link #writeTo} wrote over the rows that are here; what was written first is read first. The models need not
     * be known yet.
     *
     * @throws IOException when the input fails, or is nothing that was written so
     */
    public void readFrom(DataInput in) throws IOException {
        int count = ValueFormat.readCount(in);
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            tables.computeIfAbsent(name, this::unknown).readFrom(in);
        }
    }

    private RowTable unknown(String name) {
        return new RowTable(origin == null ? null : origin.tables.computeIfAbsent(name, origin::unknown));
    }

    private RowTable table(EntityModel<?, ?> model) {
        RowTable table = tables.computeIfAbsent(
                model.type().getName(), name -> new RowTable(origin == null ? null : origin.table(model)));
        table.prepare(model);
        return table;
    }

    private <T, ID> MutationOutcome apply(Mutation<T, ID> mutation) {
        EntityModel<T, ID> model = mutation.model();
        RowTable table = table(model);
        if (mutation instanceof Mutation.Save<T, ID> save) {
            Row before = table.row(Row.key(model, save.id()));
            Row after = save.applyTo(before);
            put(table, model, save.id(), after);
            return save.outcome(before, after);
        }
        if (mutation instanceof Mutation.Update<T, ID> update) {
            Row before = table.row(Row.key(model, update.id()));
            if (before == null) {
                return MutationOutcome.absent();
            }
            put(table, model, update.id(), update.applyTo(before));
            return MutationOutcome.updated();
        }
        if (mutation instanceof Mutation.Delete<T, ID> delete) {
            return table.remove(Row.key(model, delete.id())) ? MutationOutcome.deleted() : MutationOutcome.absent();
        }
        return delete(table, (Mutation.DeleteWhere<T, ID>) mutation);
    }

    private static <ID> void put(RowTable table, EntityModel<?, ID> model, ID id, Row row) {
        Object key = Row.key(model, id);
        List<String> taken = table.takenFields(key, row);
        if (!taken.isEmpty()) {
            throw ConflictException.unique(model.name(), model.encodeId(id), taken, null);
        }
        table.put(key, row);
    }

    /** A row that cannot be read can still be deleted where every row is meant. */
    private static <T, ID> MutationOutcome delete(RowTable table, Mutation.DeleteWhere<T, ID> delete) {
        EntityModel<T, ID> model = delete.model();
        Predicate<T> condition = Evaluator.predicate(model, delete.query());
        boolean isEvery = delete.query().predicate().isEmpty();
        RowReader<T> reader = new RowReader<>(model);
        List<ID> ids = new ArrayList<>();
        for (Row row : List.copyOf(table.rows().values())) {
            if (isEvery || condition.test(reader.require(row))) {
                ID id = model.readId(row);
                table.remove(Row.key(model, id));
                ids.add(id);
            }
        }
        return MutationOutcome.deleted(ids);
    }
}
