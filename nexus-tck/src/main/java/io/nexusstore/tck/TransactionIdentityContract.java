package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Receipt;
import io.nexusstore.tck.entity.Receipt_Model;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ids that are handed out within a transaction. */
abstract class TransactionIdentityContract extends Contract {

    private static final Receipt_Model RECEIPTS = Receipt_Model.INSTANCE;

    TransactionIdentityContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void aTransactionReservesWithoutWaitingForItself() {
        IdentityBlock before = reserve((IdentitySource) database().backend(), 2);
        BackendTransaction transaction = database().begin("tx", Duration.ofMinutes(1));

        IdentityBlock first = within(transaction, 2);
        IdentityBlock second = within(transaction, 1);
        Opened.require(transaction.apply(WriteBatch.of(insert(RECEIPTS, new Receipt(second.first(), "a")))));
        Opened.require(transaction.commit());
        IdentityBlock after = reserve((IdentitySource) database().backend(), 1);

        assertThat(first.first()).isGreaterThan(before.last());
        assertThat(second.first()).isGreaterThan(first.last());
        assertThat(after.first()).isGreaterThan(second.last());
        assertThat(database().all(RECEIPTS)).containsExactly(new Receipt(second.first(), "a"));
    }

    @Test
    void reservedIdsLieBeyondTheRowsOfTheTransaction() {
        BackendTransaction transaction = database().begin("tx", Duration.ofMinutes(1));
        Opened.require(transaction.apply(WriteBatch.of(insert(RECEIPTS, new Receipt(1_000, "a")))));

        assertThat(within(transaction, 1).first()).isGreaterThan(1_000);
    }

    @Test
    void aRollbackTakesNoIdFromStoredRows() {
        IdentityBlock before = reserve((IdentitySource) database().backend(), 1);
        database().write(insert(RECEIPTS, new Receipt(before.first(), "a")));
        BackendTransaction transaction = database().begin("tx", Duration.ofMinutes(1));
        within(transaction, 5);

        Opened.await(transaction.rollback());

        assertThat(reserve((IdentitySource) database().backend(), 1).first()).isGreaterThan(before.first());
    }

    private static IdentityBlock within(BackendTransaction transaction, int count) {
        assertThat(transaction)
                .as("transaction of a backend that hands out ids")
                .isInstanceOf(IdentitySource.class);
        return reserve((IdentitySource) transaction, count);
    }

    private static IdentityBlock reserve(IdentitySource source, int count) {
        return Opened.require(source.reserve(RECEIPTS, count));
    }
}
