package io.nexusstore.jooq.internal.write;

import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import java.util.function.Consumer;
import reactor.core.publisher.MonoSink;

/** A batch whose caller is told on a worker. */
final class SubscribedBatch extends BatchTicket {

    private final MonoSink<CommitResult> sink;
    private final Consumer<BatchTicket> lead;

    /**
     * Creates a ticket.
     *
     * @param sink is given the outcome
     * @param lead lets a worker commit, beginning with this ticket
     */
    SubscribedBatch(WriteBatch batch, MonoSink<CommitResult> sink, Consumer<BatchTicket> lead) {
        super(batch);
        this.sink = sink;
        this.lead = lead;
    }

    @Override
    void granted() {
        lead.accept(this);
    }

    @Override
    boolean runsForeignCode() {
        return true;
    }

    @Override
    void deliver() {
        CommitResult committed = result();
        if (committed != null) {
            sink.success(committed);
        } else {
            Throwable reason = failure();
            sink.error(reason == null ? new IllegalStateException("A delivered batch has an outcome.") : reason);
        }
    }
}
