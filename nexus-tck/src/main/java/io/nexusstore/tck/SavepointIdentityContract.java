package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.spi.Savepoint;
import io.nexusstore.spi.SavepointTransaction;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Receipt;
import io.nexusstore.tck.entity.Receipt_Model;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ids that are handed out after a savepoint. */
abstract class SavepointIdentityContract extends Contract {

    private static final Receipt_Model RECEIPTS = Receipt_Model.INSTANCE;

    SavepointIdentityContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void rollingBackASavepointTakesNoIdFromRowsBeforeIt() {
        SavepointTransaction transaction = (SavepointTransaction) database().begin("tx", Duration.ofMinutes(1));
        IdentityBlock before = reserve((IdentitySource) transaction, 2);
        insertAll(transaction, before);
        Savepoint savepoint = Opened.require(transaction.savepoint().cast(Savepoint.class));
        insertAll(transaction, reserve((IdentitySource) transaction, 5));

        Opened.await(savepoint.rollback());

        IdentityBlock after = reserve((IdentitySource) transaction, 3);
        assertThat(after.first()).isGreaterThan(before.last());
        insertAll(transaction, after);
        Opened.require(transaction.commit());
        assertThat(database().all(RECEIPTS)).hasSize(5);
        assertThat(reserve((IdentitySource) database().backend(), 1).first()).isGreaterThan(after.last());
    }

    private static void insertAll(SavepointTransaction transaction, IdentityBlock ids) {
        for (long id = ids.first(); id <= ids.last(); id++) {
            Opened.require(transaction.apply(WriteBatch.of(insert(RECEIPTS, new Receipt(id, "a")))));
        }
    }

    private static IdentityBlock reserve(IdentitySource source, int count) {
        return Opened.require(source.reserve(RECEIPTS, count));
    }
}
