package io.nexusstore.integration.input;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.NexusBuilder;
import io.nexusstore.error.BackendException;
import io.nexusstore.integration.entity.Item;
import io.nexusstore.integration.entity.Item_Model;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import reactor.core.scheduler.Schedulers;

/** What is demanded of every file that cannot be opened, in each form of opening. */
final class Openings {

    private static final Duration BRIEFLY = Duration.ofMillis(50);

    private Openings() {}

    /** Returns a builder over the file that does not wait long for others. */
    static NexusBuilder builder(Path file) {
        return Nexus.builder(JooqBackend.sqlite(file).busyTimeout(BRIEFLY)).models(Item_Model.INSTANCE);
    }

    /** Demands that the file is refused with that code, by a message with a remedy that names the file. */
    static void refused(String code, Path file, String remedy) {
        List<ThrowingCallable> forms = List.of(
                () -> builder(file).open(),
                () -> builder(file).openAsync().block(),
                () -> builder(file)
                        .openAsync()
                        .subscribeOn(Schedulers.parallel())
                        .block());
        for (ThrowingCallable form : forms) {
            BackendException refused = failure(BackendException.class, code, form);

            assertThat(refused.getMessage()).contains(file.toAbsolutePath().toString(), remedy);
            assertThat(refused.details())
                    .containsEntry("path", file.toAbsolutePath().toString());
        }
    }

    /** Demands that the file can be opened, written and read. */
    static void usable(Path file) {
        Item item = new Item("after", "label", 1);
        try (Nexus nexus = builder(file).open()) {
            BlockingStore<Item, String> items = nexus.store(Item_Model.INSTANCE).blocking();

            assertThat(items.save(item)).isEqualTo(item);
            assertThat(items.find(Query.all())).contains(item);
        }
    }
}
