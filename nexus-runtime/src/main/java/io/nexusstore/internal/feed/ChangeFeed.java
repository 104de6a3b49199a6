package io.nexusstore.internal.feed;

import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.change.ChangeKind;
import io.nexusstore.change.Origin;
import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reactor.core.Exceptions;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Turns committed batches into changes and hands them to subscribers in commit order.
 *
 * <p>The backend calls in commit order and while it holds its writer, so nothing here runs a subscriber's code: each
 * subscriber has a bounded queue that another thread empties.
 */
public final class ChangeFeed {

    private static final int QUEUED_BATCHES = 8_192;

    private final Clock clock;
    private final Sinks.Many<ChangeBatch> sink = Sinks.many().multicast().directBestEffort();

    /** Creates a feed without subscribers. */
    public ChangeFeed(Clock clock) {
        this.clock = clock;
    }

    /** Takes a committed batch; called in commit order, by one thread at a time. */
    public void committed(WriteBatch batch, CommitResult result) {
        if (sink.currentSubscriberCount() == 0) {
            return;
        }
        List<Change<?, ?>> changes = new ArrayList<>();
        for (int i = 0; i < batch.mutations().size(); i++) {
            Mutation<?, ?> mutation = batch.mutations().get(i);
            if (!(mutation.model() instanceof MetaModel)) {
                collect(mutation, result.outcomes().get(i), changes);
            }
        }
        if (!changes.isEmpty()) {
            sink.emitNext(
                    new ChangeBatch(result.position(), Origin.LOCAL, clock.instant(), changes),
                    Sinks.EmitFailureHandler.FAIL_FAST);
        }
    }

    /** Returns the commits from the subscription on. */
    public Flux<ChangeBatch> changes() {
        return sink.asFlux()
                .onBackpressureBuffer(QUEUED_BATCHES, BufferOverflowStrategy.ERROR)
                .publishOn(Delivery.THREADS)
                .onErrorMap(Exceptions::isOverflow, overflow -> tooSlow());
    }

    /**
     * Returns the commits from the subscription on, told on the committing thread while it holds the backend's writer: for our own
     * listeners, who ask without bound and only take note.
     */
    public Flux<ChangeBatch> commits() {
        return sink.asFlux();
    }

    /** Ends every subscription. */
    public void close() {
        sink.tryEmitComplete();
    }

    private static <T, ID> void collect(Mutation<T, ID> mutation, MutationOutcome outcome, List<Change<?, ?>> changes) {
        EntityModel<T, ID> model = mutation.model();
        if (outcome.effect() == MutationOutcome.Effect.ABSENT) {
            return;
        }
        if (mutation instanceof Mutation.Save<T, ID> save) {
            changes.add(saved(save, outcome));
        } else if (mutation instanceof Mutation.Update<T, ID> update) {
            changes.add(new Change<>(
                    model, update.id(), ChangeKind.UPDATED, Optional.empty(), Optional.empty(), changed(update)));
        } else if (mutation instanceof Mutation.Delete<T, ID> delete) {
            changes.add(deleted(model, delete.id()));
        } else if (mutation instanceof Mutation.DeleteWhere<T, ID>) {
            allDeleted(model, outcome.deletedIds(), changes);
        }
    }

    private static <T, ID> Change<T, ID> saved(Mutation.Save<T, ID> save, MutationOutcome outcome) {
        boolean inserted = outcome.effect() == MutationOutcome.Effect.INSERTED;
        return new Change<>(
                save.model(),
                save.id(),
                inserted ? ChangeKind.INSERTED : ChangeKind.UPDATED,
                Optional.empty(),
                Optional.of(stored(save, outcome)),
                FieldSet.all(save.model().fields().size()));
    }

    @SuppressWarnings("unchecked") // a backend reads back the entity that the mutation is about
    private static <T, ID> T stored(Mutation.Save<T, ID> save, MutationOutcome outcome) {
        Object readBack = outcome.stored();
        return readBack == null ? save.entity() : (T) readBack;
    }

    private static <T, ID> Change<T, ID> deleted(EntityModel<T, ID> model, ID id) {
        return new Change<>(
                model,
                id,
                ChangeKind.DELETED,
                Optional.empty(),
                Optional.empty(),
                FieldSet.all(model.fields().size()));
    }

    @SuppressWarnings("unchecked") // a backend reports ids of the model that the mutation is about
    private static <T, ID> void allDeleted(EntityModel<T, ID> model, List<?> ids, List<Change<?, ?>> changes) {
        for (Object id : ids) {
            changes.add(deleted(model, (ID) id));
        }
    }

    private static FieldSet changed(Mutation.Update<?, ?> update) {
        IntStream managed = update.model().fields().stream()
                .filter(field -> field.role() == FieldFacts.Role.VERSION || field.role() == FieldFacts.Role.UPDATED_AT)
                .mapToInt(FieldFacts::index);
        return FieldSet.of(
                IntStream.concat(update.delta().changed().indexes(), managed).toArray());
    }

    private static StateException tooSlow() {
        return new StateException(
                StateException.FEED_OVERFLOW,
                null,
                "A subscriber of changes() fell more than " + QUEUED_BATCHES
                        + " commits behind and was ended. Take batches faster, then read anew and subscribe again.");
    }
}
