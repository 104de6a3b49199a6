package io.nexusstore.jooq.internal.write;

import io.nexusstore.delta.FieldChange;
import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ParameterSink;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.schema.Companion;
import io.nexusstore.jooq.internal.translate.Division;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.Precondition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies single mutations on the writing session, in whatever transaction it has.
 *
 * <p>A mutation that fails has changed nothing.
 */
public final class MutationWriter {

    /**
     * A row that appears and vanishes between two statements belongs to another process; so often it is not met by
     * chance.
     */
    private static final int MOST_ATTEMPTS = 4;

    private final WriteSession writing;
    private final Entities entities;
    private final Collisions collisions;
    private final Deletions deletions;

    /**
     * Creates the writer.
     *
     * @param writing the session
     * @param entities the entities whose tables are ready
     * @param collisions explains refused rows
     */
    public MutationWriter(WriteSession writing, Entities entities, Collisions collisions) {
        this.writing = writing;
        this.entities = entities;
        this.collisions = collisions;
        this.deletions = new Deletions(writing);
    }

    /** Returns whether the mutation is applied by one statement that takes effect, and may be committed with it. */
    public boolean isOneStatement(Mutation<?, ?> mutation) {
        if (mutation instanceof Mutation.Save<?, ?> save) {
            return !save.isReadBack();
        }
        if (mutation instanceof Mutation.Update<?, ?> update) {
            return !update.isJudgedWhole();
        }
        return !(mutation instanceof Mutation.DeleteWhere<?, ?> delete)
                || Division.of(
                                        delete.query(),
                                        entities.requireForWriter(delete.model())
                                                .table()
                                                .dialect())
                                .remainder()
                        == null;
    }

    /** Applies the mutation. */
    public <T, ID> MutationOutcome apply(Mutation<T, ID> mutation) {
        Entity<T, ID> entity = entities.requireForWriter(mutation.model());
        try {
            if (mutation instanceof Mutation.Save<T, ID> save) {
                return save(entity, save);
            }
            if (mutation instanceof Mutation.Update<T, ID> update) {
                return update(entity, update);
            }
            return mutation instanceof Mutation.Delete<T, ID> delete
                    ? deletions.delete(entity, delete.id())
                    : deletions.deleteWhere(entity, (Mutation.DeleteWhere<T, ID>) mutation);
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        }
    }

    /** Applies the mutation where one statement does it; else returns null and has done nothing. */
    public <T, ID> @Nullable MutationOutcome applyAtOnce(Mutation<T, ID> mutation) {
        if (isOneStatement(mutation)) {
            return apply(mutation);
        }
        if (!(mutation instanceof Mutation.Save<T, ID> save) || save.precondition() instanceof Precondition.Absent) {
            return null;
        }
        Entity<T, ID> entity = entities.requireForWriter(save.model());
        try {
            return saveAtOnce(entity, save);
        } catch (SQLException failure) {
            throw entity.failures().translate(failure, entity.name());
        }
    }

    private <T, ID> @Nullable MutationOutcome saveAtOnce(Entity<T, ID> entity, Mutation.Save<T, ID> save)
            throws SQLException {
        try {
            if (save.precondition() instanceof Precondition.Version version) {
                return overwriteOfCreation(entity, save, version);
            }
            return entity.startsWithUpdate() ? overwriteOfCreation(entity, save, null) : insertIfAbsent(entity, save);
        } catch (SQLException failure) {
            throw refused(entity, save, failure);
        }
    }

    private <T, ID> MutationOutcome save(Entity<T, ID> entity, Mutation.Save<T, ID> save) throws SQLException {
        try {
            if (save.precondition() instanceof Precondition.Absent) {
                if (insert(entity, save.entity(), entity.statements().insert()) == 0) {
                    throw dropped(entity);
                }
                return MutationOutcome.inserted();
            }
            if (save.precondition() instanceof Precondition.Version version) {
                MutationOutcome outcome = overwrite(entity, save, version);
                if (outcome == null) {
                    throw ConflictException.version(
                            entity.name(), entity.model().encodeId(save.id()), version.expected());
                }
                return outcome;
            }
            return upsert(entity, save);
        } catch (SQLException failure) {
            throw refused(entity, save, failure);
        }
    }

    /** Tries first what worked for the row before: rows of one kind come together. */
    private <T, ID> MutationOutcome upsert(Entity<T, ID> entity, Mutation.Save<T, ID> save) throws SQLException {
        boolean updates = entity.startsWithUpdate();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            MutationOutcome outcome = updates ? overwrite(entity, save, null) : insertIfAbsent(entity, save);
            if (outcome != null) {
                entity.startsWithUpdate(updates);
                return outcome;
            }
            updates = !updates;
        }
        throw new BackendException(
                BackendException.BUSY,
                entity.name(),
                "A row of entity '" + entity.name() + "' was inserted and deleted by another process again and again"
                        + " while it was saved, or is dropped by a trigger. Save it again, or remove the trigger.",
                Map.of("path", entity.failures().path()),
                null,
                0,
                true,
                null);
    }

    private static BackendException dropped(Entity<?, ?> entity) {
        return new BackendException(
                BackendException.BACKEND_ERROR,
                entity.name(),
                "The database '" + entity.failures().path() + "' took a row of entity '" + entity.name()
                        + "' without a failure, and stored none. Look for a trigger or rule on table '"
                        + entity.table().name() + "' that drops or redirects rows, and remove it.",
                Map.of("path", entity.failures().path(), "table", entity.table().name()),
                null);
    }

    private <T, ID> @Nullable MutationOutcome insertIfAbsent(Entity<T, ID> entity, Mutation.Save<T, ID> save)
            throws SQLException {
        if (!entity.table().dialect().skipsPresentRows()) {
            return insertUnlessRefused(entity, save);
        }
        int inserted = insert(entity, save.entity(), entity.statements().insertIfAbsent());
        return inserted == 0 ? null : MutationOutcome.inserted();
    }

    /** A row is looked for before, since a statement that fails costs more; another transaction may be faster all the same. */
    private <T, ID> @Nullable MutationOutcome insertUnlessRefused(Entity<T, ID> entity, Mutation.Save<T, ID> save)
            throws SQLException {
        if (exists(entity, save.id())) {
            return null;
        }
        try {
            insert(entity, save.entity(), entity.statements().insert());
            return MutationOutcome.inserted();
        } catch (SQLException refusal) {
            if (entity.failures().isUniqueViolation(refusal) && exists(entity, save.id())) {
                return null;
            }
            throw refusal;
        }
    }

    private <T, ID> int insert(Entity<T, ID> entity, T row, String sql) throws SQLException {
        PreparedStatement statement = session().statement(sql);
        ParameterSink sink = sink(entity, statement);
        for (int column = 0, n = entity.table().columns().size(); column < n; column++) {
            entity.write(row, column, sink);
        }
        return run(statement, sink);
    }

    /** Returns null when there is no such row. */
    private <T, ID> @Nullable MutationOutcome overwrite(
            Entity<T, ID> entity, Mutation.Save<T, ID> save, Precondition.@Nullable Version version)
            throws SQLException {
        MutationOutcome expected = save.isReadBack() ? overwriteOfCreation(entity, save, version) : null;
        if (expected != null) {
            return expected;
        }
        PreparedStatement statement =
                session().statement(entity.statements().overwrite(version != null, save.isReadBack()));
        ParameterSink sink = overwriting(entity, save, version, statement);
        if (!save.isReadBack()) {
            return run(statement, sink) == 0 ? null : MutationOutcome.updated();
        }
        try (ResultSet results = statement.executeQuery()) {
            return results.next() ? MutationOutcome.updated(readBack(entity, save, results)) : null;
        } finally {
            sink.forget();
        }
    }

    /**
     * Returns null when there is no such row that was created when the entity says; most were, and then nothing has to
     * be read back.
     */
    private <T, ID> @Nullable MutationOutcome overwriteOfCreation(
            Entity<T, ID> entity, Mutation.Save<T, ID> save, Precondition.@Nullable Version version)
            throws SQLException {
        PreparedStatement statement = session().statement(entity.statements().overwriteCreatedAt(version != null));
        ParameterSink sink = overwriting(entity, save, version, statement);
        int createdAt = entity.model().createdAtField();
        if (createdAt >= 0) {
            entity.write(save.entity(), createdAt, sink);
        }
        return run(statement, sink) == 0 ? null : MutationOutcome.updated(save.entity());
    }

    private <T, ID> ParameterSink overwriting(
            Entity<T, ID> entity,
            Mutation.Save<T, ID> save,
            Precondition.@Nullable Version version,
            PreparedStatement statement) {
        ParameterSink sink = sink(entity, statement);
        for (int column : entity.overwritten()) {
            entity.write(save.entity(), column, sink);
        }
        entity.model().writeId(save.id(), sink);
        if (version != null) {
            sink.longValue(version.expected());
        }
        return sink;
    }

    /** Returns the stored row; where its creation time cannot be read, it is replaced by that of the saved entity. */
    private <T, ID> T readBack(Entity<T, ID> entity, Mutation.Save<T, ID> save, ResultSet results) throws SQLException {
        EntityModel<T, ID> model = entity.model();
        try {
            return model.read(entity.row(results));
        } catch (BackendException failure) {
            throw failure;
        } catch (RuntimeException unreadable) {
            results.close();
            PreparedStatement statement =
                    session().statement(entity.statements().restore());
            ParameterSink sink = sink(entity, statement);
            for (int column = 0, n = entity.table().columns().size(); column < n; column++) {
                if (!model.idFields().contains(column)) {
                    entity.write(save.entity(), column, sink);
                }
            }
            model.writeId(save.id(), sink);
            run(statement, sink);
            return save.entity();
        }
    }

    private <T, ID> MutationOutcome update(Entity<T, ID> entity, Mutation.Update<T, ID> update) throws SQLException {
        EntityModel<T, ID> model = entity.model();
        Precondition.Version version = update.precondition() instanceof Precondition.Version expected ? expected : null;
        FieldSet changed = update.delta().changed();
        PreparedStatement statement = session().statement(entity.statements().edit(changed, version != null));
        ParameterSink sink = sink(entity, statement);
        for (FieldChange<T> change : update.delta().changes()) {
            write(entity, change, sink);
        }
        for (FieldChange<T> change : update.delta().changes()) {
            writeCompanions(entity, change, sink);
        }
        if (model.updatedAtField() >= 0) {
            sink.instant(update.updatedAt());
        }
        model.writeId(update.id(), sink);
        if (version != null) {
            sink.longValue(version.expected());
        }
        int updated;
        try {
            updated = run(statement, sink);
        } catch (SQLException failure) {
            throw refused(entity, update, failure);
        }
        if (updated > 0) {
            judge(entity, update);
            return MutationOutcome.updated();
        }
        if (version != null && exists(entity, update.id())) {
            throw ConflictException.version(entity.name(), model.encodeId(update.id()), version.expected());
        }
        return MutationOutcome.absent();
    }

    /** Reads the row as the update has left it; whoever began the transaction undoes it when the row is refused. */
    private <T, ID> void judge(Entity<T, ID> entity, Mutation.Update<T, ID> update) throws SQLException {
        if (!update.isJudgedWhole()) {
            return;
        }
        PreparedStatement statement = session().statement(entity.statements().selectById());
        entity.model().writeId(update.id(), sink(entity, statement));
        try (ResultSet results = statement.executeQuery()) {
            if (results.next()) {
                update.judge(entity.row(results));
            }
        }
    }

    private <T, ID> boolean exists(Entity<T, ID> entity, ID id) throws SQLException {
        PreparedStatement statement = session().statement(entity.statements().exists());
        entity.model().writeId(id, sink(entity, statement));
        try (ResultSet results = statement.executeQuery()) {
            return results.next();
        }
    }

    private <T, ID> NexusException refused(Entity<T, ID> entity, Mutation.Save<T, ID> save, SQLException failure)
            throws SQLException {
        if (!entity.failures().isUniqueViolation(failure)) {
            return entity.failures().translate(failure, entity.name());
        }
        return collisions.conflict(
                entity,
                save.id(),
                save.precondition() instanceof Precondition.Absent,
                FieldSet.all(entity.model().fields().size()),
                (field, sink) -> entity.model().write(save.entity(), field, sink),
                failure);
    }

    private <T, ID> NexusException refused(Entity<T, ID> entity, Mutation.Update<T, ID> update, SQLException failure)
            throws SQLException {
        if (!entity.failures().isUniqueViolation(failure)) {
            return entity.failures().translate(failure, entity.name());
        }
        return collisions.conflict(
                entity,
                update.id(),
                false,
                update.delta().changed(),
                (field, sink) -> write(entity, update, field, sink),
                failure);
    }

    private static <T, ID> void write(
            Entity<T, ID> entity, Mutation.Update<T, ID> update, int field, ParameterSink sink) {
        for (FieldChange<T> change : update.delta().changes()) {
            if (change.field().index() == field) {
                write(entity, change, sink);
            }
        }
    }

    private static void write(Entity<?, ?> entity, FieldChange<?> change, ParameterSink sink) {
        Object after = change.storedAfter();
        FieldFacts field = entity.model().fields().get(change.field().index());
        sink.stored(after == null ? null : entity.table().dialect().stored(field, after));
    }

    private static void writeCompanions(Entity<?, ?> entity, FieldChange<?> change, ParameterSink sink) {
        Object after = change.storedAfter();
        for (Companion companion : entity.table().companions()) {
            if (companion.field().index() == change.field().index()) {
                sink.stored(after == null ? null : companion.stored(after));
            }
        }
    }

    private Session session() {
        return writing.session();
    }

    private static ParameterSink sink(Entity<?, ?> entity, PreparedStatement statement) {
        return entity.sink(statement);
    }

    private static int run(PreparedStatement statement, ParameterSink sink) throws SQLException {
        try {
            return statement.executeUpdate();
        } finally {
            sink.forget();
        }
    }
}
