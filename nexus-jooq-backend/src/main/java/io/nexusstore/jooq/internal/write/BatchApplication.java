package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.jooq.internal.execute.CommitObserver.Step;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies mutations in the transaction that there is, in their order. */
final class BatchApplication {

    private final MutationWriter mutations;
    private final BulkWriter bulk;
    private final CommitObserver observer;

    BatchApplication(MutationWriter mutations, BulkWriter bulk, CommitObserver observer) {
        this.mutations = mutations;
        this.bulk = bulk;
        this.observer = observer;
    }

    /** Applies each by itself. */
    List<MutationOutcome> oneByOne(WriteBatch batch) {
        List<MutationOutcome> outcomes = new ArrayList<>(batch.mutations().size());
        for (Mutation<?, ?> mutation : batch.mutations()) {
            outcomes.add(mutations.apply(mutation));
            observer.reached(Step.MUTATION_APPLIED);
        }
        return outcomes;
    }

    /** Applies what goes together by one statement; null when all must be undone and applied one by one. */
    @Nullable
    List<MutationOutcome> together(List<Mutation<?, ?>> batch) {
        List<MutationOutcome> outcomes = new ArrayList<>(batch.size());
        while (outcomes.size() < batch.size()) {
            BulkWriter.Chunk chunk = bulk.take(batch, outcomes.size());
            if (chunk == null) {
                outcomes.add(mutations.apply(batch.get(outcomes.size())));
            } else {
                List<MutationOutcome> applied = chunk.apply();
                if (applied == null) {
                    return null;
                }
                outcomes.addAll(applied);
            }
            observer.reached(Step.MUTATION_APPLIED);
        }
        return outcomes;
    }
}
