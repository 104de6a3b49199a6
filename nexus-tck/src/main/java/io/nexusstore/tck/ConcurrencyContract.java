package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.account;
import static io.nexusstore.tck.Writes.insert;
import static io.nexusstore.tck.Writes.replace;
import static io.nexusstore.tck.Writes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.ConflictException;
import io.nexusstore.query.Query;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.tck.RecordingContext.Committed;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Many callers at once. */
abstract class ConcurrencyContract extends Contract {

    private static final Account_Model ACCOUNTS = Account_Model.INSTANCE;
    private static final int ROUNDS = 40;

    ConcurrencyContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void writersWithVersionsLoseNoUpdate() throws InterruptedException, TimeoutException {
        database().write(insert(account("a")));

        CyclicBarrier haveRead = new CyclicBarrier(Crowd.SIZE);
        Crowd.run(number -> () -> {
            for (int i = 0; i < ROUNDS; i++) {
                Account read = Objects.requireNonNull(database().account("a"));
                // All have read the same version before the first of them writes, however busy the machine is.
                haveRead.await(1, TimeUnit.MINUTES);
                addOne(read);
                haveRead.await(1, TimeUnit.MINUTES);
            }
            return number;
        });

        Account stored = Objects.requireNonNull(database().account("a"));
        assertThat(stored.balance()).isEqualTo(Crowd.SIZE * ROUNDS);
        assertThat(stored.version()).isEqualTo(Crowd.SIZE * ROUNDS + 1);
    }

    @Test
    void oneOfManyInsertsOfAnIdWins() throws InterruptedException, TimeoutException {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "id" + round;
            int winners = winners(number -> () -> database().write(insert(account(id, number + id, number, 1))));

            assertThat(winners).as("winners among inserts of one id").isEqualTo(1);
        }
    }

    @Test
    void oneOfManyInsertsOfAUniqueValueWins() throws InterruptedException, TimeoutException {
        for (int round = 0; round < ROUNDS; round++) {
            String email = round + "@example.org";
            int winners = winners(number -> () -> database().write(insert(account(number + email, email, 0, 1))));

            assertThat(winners).as("winners among inserts of one value").isEqualTo(1);
        }
        assertThat(database().accounts()).hasSize(ROUNDS);
    }

    @Test
    void commitsAreToldOneAtATimeInTheOrderOfTheirPositions() throws InterruptedException, TimeoutException {
        List<List<CommitPosition>> returned = Crowd.run(number -> () -> {
            List<CommitPosition> positions = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                positions.add(database()
                        .commit(insert(account("id" + number + "-" + i)))
                        .position());
            }
            return positions;
        });

        List<CommitPosition> told = database().context().commits().stream()
                .map(commit -> commit.result().position())
                .toList();
        assertThat(told).doesNotHaveDuplicates().isSorted();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        returned.stream().flatMap(List::stream).toList());
        assertThat(returned).allSatisfy(positions -> assertThat(positions).isSorted());
        assertThat(database().context().isOverlapped())
                .as("two calls of committed() at the same time")
                .isFalse();
    }

    @Test
    void readsAreSnapshotsOfExactlyTheCommitsUpToTheirPosition() throws InterruptedException, TimeoutException {
        database().commit(insert(account("left")), insert(account("right")));
        AtomicBoolean isWriting = new AtomicBoolean(true);

        List<List<ReadResult<Account>>> reads = Crowd.run(number -> number == 0
                ? () -> {
                    transfer(isWriting);
                    return List.<ReadResult<Account>>of();
                }
                : () -> readWhile(isWriting, number));

        TreeMap<CommitPosition, Long> history = new TreeMap<>();
        for (Committed commit : database().context().commits()) {
            history.put(commit.result().position(), (long) history.size());
        }
        for (ReadResult<Account> read : reads.stream().flatMap(List::stream).toList()) {
            long expected =
                    Objects.requireNonNull(history.floorEntry(read.position())).getValue();
            assertThat(read.rows())
                    .as("rows of the read at %s", read.position())
                    .containsExactlyInAnyOrder(left(expected), right(expected));
        }
    }

    /** Each commit moves one from the right to the left. */
    private void transfer(AtomicBoolean isWriting) {
        try {
            for (long i = 1; i <= 200; i++) {
                database().commit(upsert(left(i)), upsert(right(i)));
            }
        } finally {
            isWriting.set(false);
        }
    }

    private static Account left(long moved) {
        return account("left", "left@example.org", moved, 1);
    }

    private static Account right(long moved) {
        return account("right", "right@example.org", -moved, 1);
    }

    private List<ReadResult<Account>> readWhile(AtomicBoolean isWriting, int number) {
        Supplier<ReadResult<Account>> read = () -> Opened.require(
                number % 2 == 0
                        ? database().backend().read(ACCOUNTS, Query.all())
                        : database().backend().getAll(ACCOUNTS, List.of("left", "right")));
        List<ReadResult<Account>> results = new ArrayList<>();
        do {
            results.add(read.get());
        } while (isWriting.get());
        results.add(read.get());
        return results;
    }

    private void addOne(Account first) {
        Account read = first;
        while (true) {
            Account next = account("a", read.email(), read.balance() + 1, read.version() + 1);
            try {
                database().write(replace(ACCOUNTS, next, read.version()));
                return;
            } catch (ConflictException overtaken) {
                assertThat(overtaken.code()).isEqualTo(ConflictException.VERSION_CONFLICT);
                read = Objects.requireNonNull(database().account("a"));
            }
        }
    }

    private static int winners(IntFunction<Callable<?>> works) throws InterruptedException, TimeoutException {
        List<Boolean> won = Crowd.run(number -> () -> {
            try {
                works.apply(number).call();
                return true;
            } catch (ConflictException lost) {
                return false;
            }
        });
        return (int) won.stream().filter(isWinner -> isWinner).count();
    }
}
