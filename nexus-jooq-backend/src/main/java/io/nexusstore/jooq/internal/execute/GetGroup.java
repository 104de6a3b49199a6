package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Gets that are read by one statement. */
final class GetGroup<T, ID> {

    /** Bounds how long the first of a group waits for the last. */
    private static final int MOST = 256;

    private final Entity<T, ID> entity;
    private final List<GetTicket<T, ID>> tickets;

    private GetGroup(Entity<T, ID> entity, List<GetTicket<T, ID>> tickets) {
        this.entity = entity;
        this.tickets = tickets;
    }

    /** Claims what is queued; nobody else takes from the queue meanwhile. */
    static <T, ID> GetGroup<T, ID> takeFrom(Queue<GetTicket<T, ID>> queue, Entity<T, ID> entity) {
        List<GetTicket<T, ID>> taken = new ArrayList<>();
        while (taken.size() < MOST) {
            GetTicket<T, ID> next = queue.poll();
            if (next == null) {
                break;
            }
            if (next.take()) {
                taken.add(next);
            }
        }
        return new GetGroup<>(entity, taken);
    }

    List<GetTicket<T, ID>> tickets() {
        return tickets;
    }

    /** Reads the rows, so that each ticket has its outcome. */
    void read(SnapshotReader reader) {
        if (tickets.size() == 1) {
            readAlone(reader, tickets.get(0));
        } else if (!tickets.isEmpty()) {
            readTogether(reader);
        }
    }

    private void readTogether(SnapshotReader reader) {
        Map<Object, List<GetTicket<T, ID>>> byKey = new LinkedHashMap<>(tickets.size() * 2);
        try {
            for (GetTicket<T, ID> ticket : tickets) {
                byKey.computeIfAbsent(Row.key(entity.model(), ticket.id()), key -> new ArrayList<>(1))
                        .add(ticket);
            }
            answer(reader, byKey, rows(reader, byKey));
        } catch (RuntimeException | Error failure) {
            if (isOfAll(failure)) {
                tickets.forEach(ticket -> ticket.fail(failure));
            } else {
                tickets.forEach(ticket -> readAlone(reader, ticket));
            }
        }
    }

    private ReadResult<T> rows(SnapshotReader reader, Map<Object, List<GetTicket<T, ID>>> byKey) {
        List<ID> ids = new ArrayList<>(byKey.size());
        byKey.values().forEach(callers -> ids.add(callers.get(0).id()));
        return reader.rows(entity, entity.plans().selectIds(ids));
    }

    private void answer(SnapshotReader reader, Map<Object, List<GetTicket<T, ID>>> byKey, ReadResult<T> found) {
        EntityModel<T, ID> model = entity.model();
        Map<Object, T> rows = new HashMap<>(found.rows().size() * 2);
        for (T row : found.rows()) {
            rows.put(Row.key(model, Objects.requireNonNull(model.idOf(row))), row);
        }
        byKey.forEach((key, callers) -> {
            T row = rows.get(key);
            for (GetTicket<T, ID> caller : callers) {
                // Callers share no row: each may change the arrays in its own.
                T own = row == null || caller == callers.get(0) ? row : model.read(Row.of(model, row));
                answer(reader, caller, own, found);
            }
        });
    }

    private void answer(SnapshotReader reader, GetTicket<T, ID> caller, @Nullable T row, ReadResult<T> found) {
        if (row != null) {
            caller.succeed(new ReadResult<>(List.of(row), List.of(), found.position()));
        } else if (found.unreadable().isEmpty()) {
            caller.succeed(new ReadResult<>(List.of(), List.of(), found.position()));
        } else {
            explain(reader, caller, found);
        }
    }

    /** Of a row that cannot be read its own caller is told, and nobody else; it is asked for again where it is not known whose it is. */
    private void explain(SnapshotReader reader, GetTicket<T, ID> caller, ReadResult<T> found) {
        String id = entity.model().encodeId(caller.id());
        List<UnreadableRow> own = found.unreadable().stream()
                .filter(row -> row.isIdReadable() && row.id().equals(id))
                .toList();
        if (own.isEmpty() && found.unreadable().stream().anyMatch(row -> !row.isIdReadable())) {
            readAlone(reader, caller);
        } else {
            caller.succeed(new ReadResult<>(List.of(), own, found.position()));
        }
    }

    private void readAlone(SnapshotReader reader, GetTicket<T, ID> ticket) {
        try {
            ticket.succeed(reader.rows(entity, entity.plans().selectIds(List.of(ticket.id()))));
        } catch (RuntimeException | Error failure) {
            ticket.fail(failure);
        }
    }

    /** Tells whether the same would happen to each of them: it has to do with the connection or the time, not with an id. */
    private static boolean isOfAll(Throwable failure) {
        return failure instanceof NexusException known
                && (known.isRetryable() || known.code().equals(BackendException.STATEMENT_TIMEOUT));
    }
}
