package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Saves rows of one entity by one statement of PostgreSQL, in which each column is an array.
 *
 * <p>The rows are judged in their order, as one after the other. What is to be read back goes one by one, and so does an id
 * that comes again: a statement writes a row once.
 */
public final class ArrayWriter implements BulkWriter {

    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 1_000;
    private static final long MOST_BYTES = 8L << 20;

    private final WriteSession session;
    private final Entities entities;
    private final Map<Entity<?, ?>, ArrayStatements> statements;

    /**
     * Creates the writer.
     *
     * @param session the session
     * @param entities the entities whose tables are ready
     * @param statements keeps what was rendered, for all sessions
     */
    public ArrayWriter(WriteSession session, Entities entities, Statements statements) {
        this.session = session;
        this.entities = entities;
        this.statements = statements.known;
    }

    @Override
    public @Nullable Chunk take(List<? extends Mutation<?, ?>> mutations, int from) {
        return mutations.size() - from >= LEAST_ROWS && mutations.get(from) instanceof Mutation.Save<?, ?> first
                ? take(first, mutations, from)
                : null;
    }

    private <T, ID> @Nullable Chunk take(
            Mutation.Save<T, ID> first, List<? extends Mutation<?, ?>> mutations, int from) {
        Entity<T, ID> entity = entities.requireForWriter(first.model());
        if (!isSuitable(entity, first)) {
            return null;
        }
        Set<Object> keys = new HashSet<>();
        ArrayChunk<T, ID> chunk = new ArrayChunk<>(
                session, entity, statements.computeIfAbsent(entity, ArrayStatements::of), first.precondition());
        for (int i = from; i < mutations.size() && chunk.size() < MOST_ROWS && chunk.bytes() < MOST_BYTES; i++) {
            Mutation.Save<T, ID> next = alike(first, mutations.get(i));
            if (next == null || !keys.add(Row.key(entity.model(), next.id()))) {
                break;
            }
            chunk.add(next);
        }
        return chunk.size() < LEAST_ROWS ? null : chunk;
    }

    /**
     * A joined update visits the rows in an order of its own, in which a unique value may become free that is not in the
     * order of the mutations.
     */
    private static boolean isSuitable(Entity<?, ?> entity, Mutation.Save<?, ?> save) {
        return !save.isReadBack()
                && (!(save.precondition() instanceof Precondition.Version)
                        || entity.table().indexes().stream().noneMatch(index -> index.isUnique()));
    }

    @SuppressWarnings("unchecked") // a mutation of the same model is of the same types
    private static <T, ID> Mutation.@Nullable Save<T, ID> alike(Mutation.Save<T, ID> first, Mutation<?, ?> other) {
        return other instanceof Mutation.Save<?, ?> save
                        && save.model() == first.model()
                        && !save.isReadBack()
                        && save.precondition().getClass()
                                == first.precondition().getClass()
                ? (Mutation.Save<T, ID>) save
                : null;
    }

    /** The rendered statements of a database. */
    public static final class Statements {

        private final Map<Entity<?, ?>, ArrayStatements> known = new ConcurrentHashMap<>();
    }
}
