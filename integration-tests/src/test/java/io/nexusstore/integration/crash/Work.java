package io.nexusstore.integration.crash;

import io.nexusstore.Nexus;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.transaction.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/** The ways to write that are killed; each round is one operation that must be stored whole or not at all. */
enum Work {
    SAVE(1) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            ParcelRepository.of(nexus).blocking().save(Parcel.of(round, 0, 1));
        }
    },
    SAVE_ALL(4) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            ParcelRepository.of(nexus).blocking().saveAll(parcels(round));
        }
    },
    TRANSACTION(3) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            nexus.blocking().transaction(transaction -> {
                ParcelRepository parcels = ParcelRepository.of(transaction);
                for (Parcel parcel : parcels(round)) {
                    parcels.blocking().save(parcel);
                }
                return round;
            });
        }
    },
    REACTIVE_TRANSACTION(3) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            ParcelRepository parcels = ParcelRepository.of(nexus);
            nexus.transaction(transaction -> parcels.saveAll(parcels(round)).then())
                    .block();
        }
    },
    /** Scopes that are kept, undone, and undone within one that is kept. */
    NESTED_TRANSACTION(3) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            List<Parcel> given = parcels(round);
            nexus.blocking().transaction(outer -> {
                ParcelRepository parcels = ParcelRepository.of(nexus);
                parcels.blocking().save(given.get(0));
                outer.blocking().nested(kept -> {
                    parcels.blocking().save(given.get(1));
                    return undone(kept, parcels, given);
                });
                undone(outer, parcels, given);
                return parcels.blocking().save(given.get(2));
            });
        }

        private boolean undone(Transaction around, ParcelRepository parcels, List<Parcel> given) {
            Parcel first = given.get(0);
            return around.blocking().nested(scope -> {
                parcels.blocking().save(new Parcel(first.id(), first.round(), first.size(), "undone"));
                parcels.blocking().save(Parcel.of(first.round(), first.size(), first.size()));
                scope.setRollbackOnly();
                return true;
            });
        }
    },
    REACTIVE_NESTED_TRANSACTION(3) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            List<Parcel> given = parcels(round);
            ParcelRepository parcels = ParcelRepository.of(nexus);
            Parcel surplus = Parcel.of(round, given.size(), given.size());
            nexus.transaction(outer -> outer.nested(
                                    kept -> parcels.saveAll(given.subList(0, 2)).then())
                            .then(outer.nested(scope -> parcels.save(surplus)
                                    .then(parcels.delete(given.get(0).id()))
                                    .then(Mono.error(UNDONE))))
                            .onErrorComplete(UNDONE::equals)
                            .then(parcels.save(given.get(2))))
                    .block();
        }
    },
    /** A row of the user and a row of the runtime's own in one commit. */
    WITH_OWN_ROW(1) {
        @Override
        void round(Nexus nexus, DirectBackend backend, long round) {
            Parcel parcel = Parcel.of(round, 0, 1);
            byte[] value = Long.toString(round).getBytes(StandardCharsets.UTF_8);
            backend.commitNow(new WriteBatch(List.of(
                    new Mutation.Save<>(Parcel_Model.INSTANCE, parcel.id(), parcel, Precondition.none(), false),
                    new Mutation.Save<>(
                            MetaModel.INSTANCE, LAST, new MetaEntry(LAST, value), Precondition.none(), false))));
        }
    };

    private static final IllegalStateException UNDONE = new IllegalStateException("The scope is to be undone.");

    /** The key of the runtime's row that names the last round. */
    static final String LAST = "crash.last";

    private final int size;

    Work(int size) {
        this.size = size;
    }

    /** Returns whether there are nested scopes in it. */
    boolean isNested() {
        return this == NESTED_TRANSACTION || this == REACTIVE_NESTED_TRANSACTION;
    }

    abstract void round(Nexus nexus, DirectBackend backend, long round);

    List<Parcel> parcels(long round) {
        return IntStream.range(0, size)
                .mapToObj(place -> Parcel.of(round, place, size))
                .toList();
    }
}
