package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.error.BackendException;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.NexusException;
import io.nexusstore.error.NotFoundException;
import io.nexusstore.error.StateException;
import io.nexusstore.error.TransactionException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnsupportedException;
import io.nexusstore.jooq.JooqBackend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

final class ErrorsTest {

    @TempDir
    private Path directory;

    private Nexus nexus;
    private AccountRepository accounts;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("bank.db"))).open();
        accounts = AccountRepository.of(nexus);
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void sortsFailuresByWhatToDo() {
        assertThat(advice(new NotFoundException("Account", "A"))).isEqualTo("show that it is gone");
        assertThat(advice(ConflictException.version("Account", "A", 1))).isEqualTo("read again and merge");
    }

    // snippet: errors/categories
    private static String advice(NexusException failure) {
        if (failure.isRetryable()) {
            return "try again";
        } else if (failure instanceof InvalidInputException) {
            return "correct the input";
        } else if (failure instanceof NotFoundException) {
            return "show that it is gone";
        } else if (failure instanceof ConflictException) {
            return "read again and merge";
        } else if (failure instanceof TransactionException) {
            return "run the transaction again, or shorten it";
        } else if (failure instanceof StateException || failure instanceof UnsupportedException) {
            return "correct the program";
        }
        return "look at the database: " + ((BackendException) failure).details();
    }
    // end

    @Test
    void retriesWhatMaySucceed() {
        Account a = accounts.blocking().save(new Account("A", 1, 0));

        // snippet: errors/retry
        Retry patiently = Retry.backoff(5, Duration.ofMillis(20))
                .filter(failure -> failure instanceof NexusException known && known.isRetryable());
        Mono<Account> saved = accounts.save(AccountBuilder.withCents(a, 2)).retryWhen(patiently);
        // end
        assertThat(saved.block()).isEqualTo(new Account("A", 2, 2));
    }

    @Test
    void readsPastUnreadableRows() throws SQLException {
        CustomerRepository customers = CustomerRepository.of(nexus);
        customers.blocking().saveAll(List.of(customer("ada@example.org"), customer("eve@example.org")));
        spoilStatusOf("eve@example.org");
        List<String> unreadable = new ArrayList<>();

        // snippet: errors/unreadable
        Flux<Customer> readable = customers
                .find(CustomerQuery.where())
                .onErrorResume(UnreadableRowException.class, failure -> {
                    failure.rows().forEach(row -> unreadable.add(row.id() + ": " + row.column() + " " + row.reason()));
                    return Flux.empty();
                });
        // end
        assertThat(readable.map(Customer::email).collectList().block()).containsExactly("ada@example.org");
        assertThat(unreadable).hasSize(1).first().asString().contains("status").doesNotContain("VANISHED");
    }

    private void spoilStatusOf(String email) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("bank.db"));
                PreparedStatement update =
                        connection.prepareStatement("UPDATE customer SET status = 'VANISHED' WHERE email = ?")) {
            update.setString(1, email);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Customer customer(String email) {
        return CustomerBuilder.create()
                .email(email)
                .status(Customer.Status.ACTIVE)
                .build();
    }
}
