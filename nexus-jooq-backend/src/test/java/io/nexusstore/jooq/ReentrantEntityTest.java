package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entity's constructor that calls its own store is refused where it would spoil what is being read. */
final class ReentrantEntityTest {

    private JooqBackend backend;
    private Nexus nexus;
    private BlockingStore<Busybody, String> busybodies;

    @BeforeEach
    void open() {
        backend = JooqBackend.sqliteInMemory();
        nexus = Nexus.builder(backend).open();
        busybodies = BusybodyRepository.of(nexus).blocking();
        busybodies.saveAll(List.of(new Busybody("a", 1), new Busybody("b", 2), new Busybody("c", 3)));
    }

    @AfterEach
    void close() {
        Busybody.reform();
        nexus.close();
    }

    @Test
    void withinATransaction_noRowIsLostUnseen() {
        nexus.blocking().transaction(transaction -> {
            Busybody.adopt(() -> busybodies.find(Query.all()));
            assertThatThrownBy(() -> busybodies.find(Query.all())).isInstanceOf(UnreadableRowException.class);
            Busybody.reform();
            return assertThat(busybodies.find(Query.all())).hasSize(3);
        });
    }

    @Test
    void outsideOfTransactions_readsNestOnConnectionsOfTheirOwn() {
        Busybody.adopt(() -> busybodies.find(Query.all()));

        assertThat(busybodies.find(Query.all())).hasSize(3);
    }

    @Test
    void aFunctionOverJooqMayCallStores() {
        nexus.blocking().transaction(transaction -> {
            int found = backend.dsl()
                    .writeNow(jooq -> {
                        busybodies.save(new Busybody("d", 4));
                        return busybodies.find(Query.all()).size();
                    })
                    .orElseThrow();
            return assertThat(found).isEqualTo(4);
        });
    }
}
