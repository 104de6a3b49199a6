package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Query;
import io.nexusstore.spi.Mutation;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.entity.Ticket;
import io.nexusstore.tck.entity.Ticket_Model;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows read by id and as a whole. */
abstract class ReadContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;

    ReadContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void anEmptyTableHasNoRows() {
        assertThat(database().accounts()).isEmpty();
        assertThat(database().account("a")).isNull();
        assertThat(database().getAll(ACCOUNTS, List.of())).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void readingByIdsLeavesOutAbsentOnesAndRepeatsNone() {
        database().commit(insert(account("a")), insert(account("b")), insert(account("c")));

        List<Account> rows = database().getAll(ACCOUNTS, List.of("c", "x", "a", "c", "y"));

        assertThat(rows).containsExactlyInAnyOrder(account("a"), account("c"));
    }

    @Test
    void manyIdsAreReadAtOnce() {
        List<Ticket> rows = IntStream.range(0, 3_000)
                .mapToObj(i -> new Ticket(new UUID(i, i), null, 1))
                .toList();
        database()
                .commit(rows.stream()
                        .map(row -> insert(Ticket_Model.INSTANCE, row))
                        .toArray(Mutation[]::new));

        List<Ticket> found = database()
                .getAll(Ticket_Model.INSTANCE, rows.stream().map(Ticket::id).toList());

        assertThat(found).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(Opened.require(database().backend().count(Ticket_Model.INSTANCE, Query.all())))
                .isEqualTo(3_000);
    }

    @Test
    void textIdsAreOrderedByCodePoint() {
        List<String> ordered = List.of("!", "A", "B", "a", "a ", "a!", "aa", "b", "\u00e4", "\uFFFD", "\uD83D\uDE00");
        for (int i : new int[] {5, 10, 0, 8, 3, 9, 1, 7, 2, 6, 4}) {
            database().write(insert(account(ordered.get(i))));
        }

        assertThat(database().accounts()).extracting(Account::id).isEqualTo(ordered);
    }

    @Test
    void numericIdsAreOrderedByTheirValue() {
        long[] ordered = {Long.MIN_VALUE, -10, -9, 0, 9, 10, 100, Long.MAX_VALUE};
        for (int i : new int[] {3, 6, 0, 7, 5, 1, 4, 2}) {
            database().write(insert(Sample_Model.INSTANCE, Samples.empty(ordered[i])));
        }

        assertThat(database().all(Sample_Model.INSTANCE))
                .extracting(Sample::id)
                .containsExactly(Long.MIN_VALUE, -10L, -9L, 0L, 9L, 10L, 100L, Long.MAX_VALUE);
    }

    @Test
    void uuidsAreOrderedByUnsignedBytes() {
        List<UUID> ordered = List.of(
                new UUID(0, 1),
                new UUID(0, -1),
                new UUID(Long.MAX_VALUE, 0),
                new UUID(Long.MIN_VALUE, 0),
                new UUID(-1, -1));
        for (int i : new int[] {4, 1, 3, 0, 2}) {
            database().write(insert(Ticket_Model.INSTANCE, new Ticket(ordered.get(i), null, 1)));
        }

        assertThat(database().all(Ticket_Model.INSTANCE)).extracting(Ticket::id).isEqualTo(ordered);
    }

    @Test
    void entitiesDoNotMix() {
        UUID id = new UUID(1, 1);
        database().commit(insert(account(id.toString())), insert(Ticket_Model.INSTANCE, new Ticket(id, null, 1)));

        assertThat(database().accounts()).hasSize(1);
        assertThat(database().all(Ticket_Model.INSTANCE)).hasSize(1);
        assertThat(database().all(Sample_Model.INSTANCE)).isEmpty();
    }

    private long count() {
        return Opened.require(database().backend().count(ACCOUNTS, Query.all()));
    }
}
