package io.nexusstore.integration.crash;

import io.nexusstore.Nexus;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.WriteBatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The key of the runtime's row that names the last round. */
    static final String LAST = "crash.last";

    private final int size;

    Work(int size) {
        this.size = size;
    }

    abstract void round(Nexus nexus, DirectBackend backend, long round);

    List<Parcel> parcels(long round) {
        return IntStream.range(0, size)
                .mapToObj(place -> Parcel.of(round, place, size))
                .toList();
    }
}
