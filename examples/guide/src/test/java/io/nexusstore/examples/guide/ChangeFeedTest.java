package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.change.Change;
import io.nexusstore.change.ChangeBatch;
import io.nexusstore.jooq.JooqBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

final class ChangeFeedTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

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
    void tellsWhatEachCommitChanged() {
        Sinks.Many<String> heard = Sinks.many().replay().all();

        // snippet: feed/listen
        Disposable listening = nexus.changes()
                .flatMapIterable(ChangeBatch::changes)
                .map(change -> change.kind() + " " + change.model().name() + " " + change.id())
                .subscribe(heard::tryEmitNext);

        accounts.blocking().saveAll(List.of(new Account("A", 1, 0), new Account("B", 2, 0)));
        accounts.blocking().update("A", AccountDelta.edit().cents(5).build());
        accounts.blocking().delete("B");
        // INSERTED Account A, INSERTED Account B, UPDATED Account A, DELETED Account B
        // end
        assertThat(heard.asFlux().take(4).collectList().block(LIMIT))
                .containsExactly("INSERTED Account A", "INSERTED Account B", "UPDATED Account A", "DELETED Account B");
        listening.dispose();
    }

    @Test
    void selectsOneEntity() {
        Mono<List<Account>> rich =
                // snippet: feed/select
                nexus.changes()
                        .flatMapIterable(ChangeBatch::changes)
                        .filter(change -> change.model().type() == Account.class)
                        .mapNotNull(change -> (Account) change.after().orElse(null))
                        .filter(account -> account.cents() >= 100)
                        // end
                        .take(1)
                        .collectList();

        List<Account> heard = Mono.zip(
                        rich,
                        accounts.saveAll(List.of(new Account("A", 1, 0), new Account("B", 200, 0)))
                                .collectList())
                .block(LIMIT)
                .getT1();

        assertThat(heard).containsExactly(new Account("B", 200, 1));
    }

    @Test
    void namesChangedFields() {
        accounts.blocking().save(new Account("A", 1, 0));
        Mono<List<String>> names = nexus.changes().next().map(batch -> {
            // snippet: feed/fields
            Change<?, ?> change = batch.changes().get(0);
            List<String> changed = change.changed()
                    .indexes()
                    .mapToObj(index -> change.model().fields().get(index).name())
                    .toList();
            // end
            return changed;
        });

        List<String> heard = Mono.zip(
                        names, accounts.update("A", AccountDelta.edit().cents(5).build()))
                .block(LIMIT)
                .getT1();

        assertThat(heard).containsExactly("cents", "version");
    }

    @Test
    void endsWithTheNexus() {
        Flux<ChangeBatch> changes = nexus.changes();
        Mono<Void> end = changes.then().cache();
        end.subscribe();

        nexus.close();

        end.block(LIMIT);
    }
}
