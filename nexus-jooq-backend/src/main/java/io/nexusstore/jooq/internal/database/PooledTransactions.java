package io.nexusstore.jooq.internal.database;

import io.nexusstore.jooq.internal.execute.CommitGate;
import io.nexusstore.jooq.internal.execute.Entities;
import io.nexusstore.jooq.internal.write.BatchWriter;
import io.nexusstore.jooq.internal.write.Handover;
import io.nexusstore.jooq.internal.write.Lane;
import io.nexusstore.jooq.internal.write.OpenTransaction;
import io.nexusstore.jooq.internal.write.PooledWriteSession;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.TransactionOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Begins transactions, each on a connection of its own; they wait for each other at rows alone. */
final class PooledTransactions {

    private final Function<Duration, PooledWriteSession> sessions;
    private final WritingSide writing;
    private final Batches batches;
    private final Lane.Creations creations;
    private final Clock clock;

    /**
     * Creates what begins transactions.
     *
     * @param sessions makes a session for each, which waits for others no longer than it is told
     * @param writing what lone writes use
     * @param batches makes what applies and commits
     * @param creations where tables are created that a transaction needs
     * @param clock tells when deadlines have passed
     */
    PooledTransactions(
            Function<Duration, PooledWriteSession> sessions,
            WritingSide writing,
            Batches batches,
            Lane.Creations creations,
            Clock clock) {
        this.sessions = sessions;
        this.writing = writing;
        this.batches = batches;
        this.creations = creations;
        this.clock = clock;
    }

    /** Begins a transaction on the calling thread, which may wait for a connection. */
    DirectTransaction beginNow(TransactionOptions options) {
        PooledWriteSession session = sessions.apply(Duration.between(clock.instant(), options.deadline()));
        Entities entities = writing.entities().forTransaction();
        Lane lane = new Lane(
                session,
                batches.of(session, entities, writing.gate()),
                entities,
                writing.tables(),
                creations,
                writing.gate(),
                writing.workers(),
                () -> {});
        return OpenTransaction.begin(lane, options, clock);
    }

    /** Returns the beginning of a transaction, which happens on a worker; subscribing never waits. */
    Mono<DirectTransaction> begin(TransactionOptions options) {
        return Mono.create(sink -> {
            Handover handover = new Handover(sink, writing.workers());
            sink.onCancel(handover::cancel);
            writing.workers().schedule(() -> {
                if (!handover.isCancelled()) {
                    handover.begin(() -> beginNow(options));
                }
            });
        });
    }

    /** Makes what applies and commits on a session. */
    @FunctionalInterface
    interface Batches {

        BatchWriter of(PooledWriteSession session, Entities entities, CommitGate gate);
    }
}
