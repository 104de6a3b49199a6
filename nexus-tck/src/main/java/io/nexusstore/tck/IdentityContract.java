package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.delete;
import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.BackendException;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.tck.entity.Receipt;
import io.nexusstore.tck.entity.Receipt_Model;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids that are handed out: each at most once. */
abstract class IdentityContract extends Contract {

    private static final Receipt_Model RECEIPTS = Receipt_Model.INSTANCE;

    IdentityContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void reservedIdsArePositiveAndGrow() {
        IdentityBlock first = reserve(3);
        IdentityBlock second = reserve(1);
        IdentityBlock third = reserve(100_000);

        assertThat(first.first()).isPositive();
        assertThat(List.of(first.count(), second.count(), third.count())).containsExactly(3, 1, 100_000);
        assertThat(second.first()).isGreaterThan(first.last());
        assertThat(third.first()).isGreaterThan(second.last());
    }

    @Test
    void reservedIdsLieBeyondTheIdsOfStoredRows() {
        database().commit(insert(RECEIPTS, new Receipt(1_000, "a")), insert(RECEIPTS, new Receipt(-5, "b")));

        assertThat(reserve(2).first()).isGreaterThan(1_000);
    }

    @Test
    void idsOfDeletedRowsAreNotHandedOutAgain() {
        IdentityBlock block = reserve(1);
        database().write(insert(RECEIPTS, new Receipt(block.first(), "a")));
        database().write(delete(RECEIPTS, block.first()));

        assertThat(reserve(1).first()).isGreaterThan(block.first());
    }

    @Test
    void reservingStoresNothingAndIsNoCommit() {
        reserve(10);

        assertThat(database().all(RECEIPTS)).isEmpty();
        assertThat(database().context().commits()).isEmpty();
    }

    @Test
    void nobodyIsHandedAnIdOfAnother() throws InterruptedException, TimeoutException {
        List<List<IdentityBlock>> reserved = Crowd.run(number -> () -> {
            List<IdentityBlock> own = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                own.add(reserve(1 + (number + i) % 4));
            }
            return own;
        });

        List<IdentityBlock> blocks = Stream.of(reserved)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .sorted((left, right) -> Long.compare(left.first(), right.first()))
                .toList();
        assertThat(blocks).hasSize(Crowd.SIZE * 25);
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).first()).isGreaterThan(blocks.get(i - 1).last());
        }
    }

    @Test
    void aSequenceThatHasUsedTheGreatestIdFails() {
        database().write(insert(RECEIPTS, new Receipt(Long.MAX_VALUE - 2, "a")));

        BackendException failure = refusal(BackendException.class, () -> reserve(3));
        IdentityBlock last = reserve(2);

        assertThat(failure.code()).isEqualTo(BackendException.FULL);
        assertThat(failure.entity()).contains("Receipt");
        assertThat(last.last()).isEqualTo(Long.MAX_VALUE);
        assertThat(refusal(BackendException.class, () -> reserve(1)).code()).isEqualTo(BackendException.FULL);
    }

    private IdentityBlock reserve(int count) {
        return Opened.require(((IdentitySource) database().backend()).reserve(RECEIPTS, count));
    }
}
