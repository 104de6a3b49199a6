package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.entity.Account;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Seat;
import io.nexusstore.integration.entity.Seat_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class SaveAllTest {

    @RegisterExtension
    final Session session;

    private BlockingStore<Account, String> accounts;

    SaveAllTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void openStore() {
        accounts = session.accounts();
    }

    @Test
    void returnsTheEntitiesAsStoredInTheirOrder() {
        List<Account> saved = accounts.saveAll(List.of(Account.named("c"), Account.named("a"), Account.named("b")));

        assertThat(saved).extracting(Account::id).containsExactly("c", "a", "b");
        assertThat(saved).extracting(Account::version).containsOnly(1L);
        assertThat(saved).extracting(Account::createdAt).doesNotContainNull();
        assertThat(accounts.getAll(List.of("c", "a", "b"))).isEqualTo(saved);
    }

    @Test
    void nothingToSave_savesNothing() {
        assertThat(accounts.saveAll(List.of())).isEmpty();
        assertThat(accounts.count(Query.all())).isZero();
    }

    @Test
    void violation_namesThePositionAndNothingIsSaved() {
        SchemaValidationException refused = failure(
                SchemaValidationException.class,
                InvalidInputException.VALIDATION_ERROR,
                () -> accounts.saveAll(List.of(
                        Account.named("a"),
                        Account.named("b"),
                        Account.named("c").withAge(151).withName("x".repeat(41)))));

        assertThat(refused.position()).hasValue(2);
        assertThat(refused.violations()).extracting("field").containsExactly("name", "age");
        assertThat(accounts.count(Query.all())).isZero();
    }

    @Test
    void conflictInTheMiddle_savesNothing() {
        Account stale = accounts.save(Account.named("b"));
        Account stored = accounts.save(stale.withName("Other"));

        failure(
                ConflictException.class,
                ConflictException.VERSION_CONFLICT,
                () -> accounts.saveAll(List.of(Account.named("a"), stale, Account.named("c"))));

        assertThat(accounts.find(Query.all())).containsExactly(stored);
    }

    @Test
    void uniqueViolationWithinTheBatch_savesNothing() {
        ConflictException conflict = failure(
                ConflictException.class,
                ConflictException.UNIQUE_VIOLATION,
                () -> accounts.saveAll(List.of(
                        Account.named("a"),
                        Account.named("b"),
                        Account.named("c").withEmail("a@example.org"))));

        assertThat(conflict.id()).isEqualTo("c");
        assertThat(conflict.fields()).containsExactly("email");
        assertThat(accounts.count(Query.all())).isZero();
    }

    @Test
    void twoRowsOfOneId_areRefused() {
        InvalidInputException refused = failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_ARGUMENT,
                () -> session.items()
                        .saveAll(List.of(new Item("a", "x", 1), new Item("b", "y", 2), new Item("a", "z", 3))));

        assertThat(refused.entity()).contains("Item");
        assertThat(refused.getMessage()).contains("positions 0 and 2").doesNotContain("x", "z");
        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void combinationOfFields_isUniqueUnlessOneIsNull() {
        BlockingStore<Seat, Integer> seats = session.store(Seat_Model.INSTANCE);
        seats.saveAll(List.of(
                new Seat(1, "north", 1),
                new Seat(2, "north", 2),
                new Seat(3, "north", null),
                new Seat(4, "north", null)));

        ConflictException conflict = failure(
                ConflictException.class,
                ConflictException.UNIQUE_VIOLATION,
                () -> seats.saveAll(List.of(new Seat(5, "south", 1), new Seat(6, "north", 2))));

        assertThat(conflict.fields()).containsExactly("hall", "place");
        assertThat(conflict.getMessage()).contains("'hall', 'place'").doesNotContain("north");
        assertThat(seats.count(Query.all())).isEqualTo(4);
    }

    @Test
    void valuesMayMoveFromRowToRowWhereEachStepIsUnique() {
        BlockingStore<Seat, Integer> seats = session.store(Seat_Model.INSTANCE);
        seats.saveAll(List.of(new Seat(1, "h", 1), new Seat(2, "h", 2)));

        seats.saveAll(List.of(new Seat(1, "h", 3), new Seat(2, "h", 1)));

        assertThat(seats.find(Query.all())).containsExactly(new Seat(1, "h", 3), new Seat(2, "h", 1));
    }

    @Test
    void thousandsOfRows_areOneBatch() {
        List<Item> many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Item("i" + i, "label", i))
                .toList();

        assertThat(session.items().saveAll(many)).isEqualTo(many);

        assertThat(session.items().count(Query.all())).isEqualTo(5_000);
    }

    @Test
    void nullInTheBatch_isRefusedAndNothingIsSaved() {
        InvalidInputException refused = failure(
                InvalidInputException.class,
                InvalidInputException.INVALID_ARGUMENT,
                () -> session.items().saveAll(Arrays.asList(new Item("a", "x", 1), null)));

        assertThat(refused.entity()).contains("Item");
        assertThat(refused.getMessage()).contains("'entities'", "position 1");
        assertThat(session.items().count(Query.all())).isZero();
    }

    @Test
    void failureOfTheIterable_isPassedOnAndNothingIsSaved() {
        IllegalStateException broken = new IllegalStateException("broken");
        Iterable<Item> items = () -> {
            throw broken;
        };

        assertThatThrownBy(() -> session.items().saveAll(items)).isSameAs(broken);

        assertThat(session.items().count(Query.all())).isZero();
    }
}
