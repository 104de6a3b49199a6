package io.nexusstore;

import io.nexusstore.internal.cursor.CursorKeys;
import io.nexusstore.internal.cursor.SignedCursors;
import io.nexusstore.internal.pipeline.Transactions;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.transaction.Transaction;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blocking face of a {@code Nexus}. */
final class DefaultBlockingNexus implements BlockingNexus {

    private final Transactions transactions;

    private final SignedCursors cursors;

    DefaultBlockingNexus(Transactions transactions, SignedCursors cursors) {
        this.transactions = transactions;
        this.cursors = cursors;
    }

    @Override
    public <R extends @Nullable Object> R transaction(Function<? super Transaction, ? extends R> work) {
        return transactions.now(Objects.requireNonNull(work, "work"));
    }

    @Override
    public void rotateCursorKey() {
        transactions.now(transaction -> {
            BlockingStore<MetaEntry, String> rows =
                    transaction.store(MetaModel.INSTANCE).blocking();
            return rows.saveAll(CursorKeys.rotated(rows.require(CursorKeys.CURRENT)));
        });
        cursors.forget();
    }
}
