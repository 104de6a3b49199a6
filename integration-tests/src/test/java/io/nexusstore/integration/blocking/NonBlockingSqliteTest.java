package io.nexusstore.integration.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.JooqDsl;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** What only the SQL backend offers, from threads that must not block. */
@Tag(BlockingWatch.TAG)
@Timeout(120)
final class NonBlockingSqliteTest {

    @RegisterExtension
    final BlockingWatch watch = new BlockingWatch();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void jooqAndMaintenance_doNotBlock(Caller.Threads threads) {
        Caller caller = new Caller(Place.FILE_FULL, threads);
        JooqBackend backend = JooqBackend.sqlite(directory.resolve("store.db"));
        JooqDsl dsl = backend.dsl();
        Nexus nexus = caller.run(
                        Nexus.builder(backend).models(Item_Model.INSTANCE).openAsync())
                .get(0);
        try {
            caller.run(nexus.store(Item_Model.INSTANCE).save(new Item("a", "label", 1)));

            assertThat(caller.run(dsl.write(jooq -> raised(dsl, jooq)))).containsExactly(1);
            assertThat(caller.run(dsl.read(jooq -> count(dsl, jooq)))).containsExactly(1);
            List<Integer> joined = caller.run(nexus.transaction(transaction -> transaction
                    .store(Item_Model.INSTANCE)
                    .save(new Item("b", "label", 1))
                    .publishOn(caller.scheduler())
                    .then(dsl.write(jooq -> raised(dsl, jooq)).subscribeOn(caller.scheduler()))
                    .then(dsl.read(jooq -> count(dsl, jooq)).subscribeOn(caller.scheduler()))));
            assertThat(joined).containsExactly(2);
            assertThat(caller.run(backend.integrityCheck())).containsExactly(List.of());
            assertThat(caller.run(backend.backup(directory.resolve("copy.db")).then(Mono.just(true))))
                    .containsExactly(true);
        } finally {
            caller.run(nexus.shutdown());
        }
    }

    private static int raised(JooqDsl dsl, DSLContext jooq) {
        return jooq.execute("UPDATE " + dsl.table(Item_Model.INSTANCE).getName() + " SET rank = rank + 1");
    }

    private static int count(JooqDsl dsl, DSLContext jooq) {
        return jooq.fetchCount(dsl.table(Item_Model.INSTANCE));
    }
}
