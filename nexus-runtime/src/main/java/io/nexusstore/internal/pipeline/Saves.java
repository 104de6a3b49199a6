package io.nexusstore.internal.pipeline;

import io.nexusstore.error.ConflictException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.IdentityBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Saves whole entities, with ids drawn from the database for those that have none where the entity asks for it.
 *
 * <p>A drawn id is only ever inserted. Where somebody who chose his own id took it before, the save is done again with
 * ids drawn anew, which lie beyond all that are stored.
 */
final class Saves<T, ID> {

    /** Somebody else must have taken fresh ids on purpose each time before this many attempts fail. */
    private static final int MOST_ATTEMPTS = 4;

    private final Pipeline<T, ID> pipeline;
    private final EntityModel<T, ID> model;
    private final @Nullable ActiveTransaction bound;

    Saves(Pipeline<T, ID> pipeline, @Nullable ActiveTransaction bound) {
        this.pipeline = pipeline;
        this.model = pipeline.model();
        this.bound = bound;
    }

    /** Saves on the calling thread; returns the entities as they are stored. */
    List<T> now(OperationType type, List<T> entities) {
        Save<T, ID> save = new Save<>(type, model, entities);
        int missing = save.missingIds();
        if (missing == 0) {
            return answered(save);
        }
        Reserve reserve = new Reserve(type, pipeline.joined(bound));
        Set<ID> given = save.givenIds();
        for (int attempt = 1; ; attempt++) {
            List<Long> ids = new ArrayList<>(missing);
            while (ids.size() < missing) {
                ids.addAll(unlike(given, reserve.now(missing - ids.size())));
            }
            try {
                return answered(save.drawing(ids, attempt > 1));
            } catch (ConflictException conflict) {
                if (attempt == MOST_ATTEMPTS || !isTaken(ids, conflict)) {
                    throw conflict;
                }
                reserve.clear();
            }
        }
    }

    /** Saves when subscribed to. */
    Mono<List<T>> mono(OperationType type, List<T> entities) {
        Save<T, ID> save = new Save<>(type, model, entities);
        if (!model.drawsId()) {
            return pipeline.mono(save, bound);
        }
        return Mono.deferContextual(context -> save.missingIds() == 0
                ? pipeline.mono(save, bound)
                : attempt(save, new Reserve(type, pipeline.joined(bound, context)), 1));
    }

    private Mono<List<T>> attempt(Save<T, ID> save, Reserve reserve, int attempt) {
        return drawn(save.missingIds(), save.givenIds(), reserve)
                .flatMap(ids -> pipeline.mono(save.drawing(ids, attempt > 1), bound)
                        .onErrorResume(
                                failure -> attempt < MOST_ATTEMPTS
                                        && failure instanceof ConflictException conflict
                                        && isTaken(ids, conflict),
                                taken -> {
                                    reserve.clear();
                                    return attempt(save, reserve, attempt + 1);
                                }));
    }

    private Mono<List<Long>> drawn(int count, Set<ID> given, Reserve reserve) {
        return reserve.mono(count).flatMap(ids -> {
            List<Long> free = unlike(given, ids);
            return free.size() == count
                    ? Mono.just(free)
                    : drawn(count - free.size(), given, reserve)
                            .map(others -> Stream.concat(free.stream(), others.stream())
                                    .toList());
        });
    }

    private List<T> answered(Save<T, ID> save) {
        return Objects.requireNonNull(pipeline.now(save, bound));
    }

    /** Returns the ids that no entity of the same batch was given by the caller. */
    private static List<Long> unlike(Set<?> given, List<Long> ids) {
        return given.isEmpty()
                ? ids
                : ids.stream().filter(id -> !given.contains(id)).toList();
    }

    private static boolean isTaken(List<Long> ids, ConflictException conflict) {
        return conflict.code().equals(ConflictException.ALREADY_EXISTS)
                && new HashSet<>(ids).stream().anyMatch(id -> id.toString().equals(conflict.id()));
    }

    /**
     * Where one save takes its ids from: what is reserved already, and then the database. What a transaction or a scope
     * of it reserves is its own, since a rollback takes it back.
     */
    private final class Reserve {

        private final OperationType type;
        private final IdentityPool own;

        Reserve(OperationType type, @Nullable ActiveTransaction joined) {
            this.type = type;
            this.own = joined == null ? pipeline.identities() : joined.identities(model, pipeline.identities());
        }

        List<Long> now(int count) {
            List<Long> ready = own.take(count);
            return ready == null ? own.share(Objects.requireNonNull(pipeline.now(draw(count), bound)), count) : ready;
        }

        Mono<List<Long>> mono(int count) {
            List<Long> ready = own.take(count);
            return ready == null
                    ? pipeline.mono(draw(count), bound).map(block -> own.share(block, count))
                    : Mono.just(ready);
        }

        void clear() {
            own.clear();
        }

        private Operation<IdentityBlock, IdentityBlock> draw(int count) {
            return new Draw<>(type, model, own.demand(count));
        }
    }
}
