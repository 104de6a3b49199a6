package io.nexusstore;

import io.nexusstore.internal.pipeline.Transactions;
import io.nexusstore.transaction.Transaction;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blocking face of a {@code Nexus}. */
final class DefaultBlockingNexus implements BlockingNexus {

    private final Transactions transactions;

    DefaultBlockingNexus(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <R extends @Nullable Object> R transaction(Function<? super Transaction, ? extends R> work) {
        return transactions.now(Objects.requireNonNull(work, "work"));
    }
}
