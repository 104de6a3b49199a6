package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.NexusException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.BackendTransaction;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.MutationOutcome;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.Transactional;
import io.nexusstore.spi.WriteBatch;
import io.nexusstore.tck.entity.Account;
import io.nexusstore.tck.entity.Account_Model;
import io.nexusstore.tck.entity.Bundle_Model;
import io.nexusstore.tck.entity.Listing_Model;
import io.nexusstore.tck.entity.Parcel_Model;
import io.nexusstore.tck.entity.Pool_Model;
import io.nexusstore.tck.entity.Receipt_Model;
import io.nexusstore.tck.entity.Sample_Model;
import io.nexusstore.tck.entity.Stop_Model;
import io.nexusstore.tck.entity.Ticket_Model;
import io.nexusstore.tck.entity.Turned_Model;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** An open backend with its tables, driven on the thread of the test. */
final class Opened {

    static final List<EntityModel<?, ?>> MODELS = List.of(
            Account_Model.INSTANCE,
            Sample_Model.INSTANCE,
            Ticket_Model.INSTANCE,
            Receipt_Model.INSTANCE,
            Stop_Model.INSTANCE,
            Bundle_Model.INSTANCE,
            Parcel_Model.INSTANCE,
            Listing_Model.INSTANCE,
            Pool_Model.INSTANCE,
            Turned_Model.INSTANCE,
            MetaModel.INSTANCE);

    /** Long enough for a loaded machine; a backend that needs it is stuck. */
    private static final Duration STUCK = Duration.ofSeconds(60);

    private final StoreBackend backend;
    private final RecordingContext context = new RecordingContext();
    private final Queue<BackendTransaction> begun = new ConcurrentLinkedQueue<>();

    private Opened(StoreBackend backend) {
        this.backend = backend;
    }

    static Opened open(StoreBackend backend) {
        Opened opened = new Opened(backend);
        await(backend.open(opened.context));
        MODELS.forEach(model -> await(backend.prepare(model)));
        return opened;
    }

    /** Returns what the publisher yields, or null where it is empty; throws what it signals. */
    static <R> @Nullable R await(Mono<R> publisher) {
        return publisher.block(STUCK);
    }

    static <R> R require(Mono<R> publisher) {
        R value = await(publisher);
        if (value == null) {
            throw new AssertionError("A publisher of the backend completed without a value.");
        }
        return value;
    }

    StoreBackend backend() {
        return backend;
    }

    RecordingContext context() {
        return context;
    }

    void close() {
        await(backend.close());
    }

    CommitResult commit(Mutation<?, ?>... mutations) {
        return require(backend.commit(new WriteBatch(List.of(mutations))));
    }

    MutationOutcome write(Mutation<?, ?> mutation) {
        CommitResult result = commit(mutation);
        assertThat(result.outcomes()).as("outcomes of one mutation").hasSize(1);
        return result.outcomes().get(0);
    }

    <T, ID> @Nullable T get(EntityModel<T, ID> model, ID id) {
        List<T> rows = getAll(model, List.of(id));
        assertThat(rows).as("rows of one id").hasSizeLessThan(2);
        return rows.isEmpty() ? null : rows.get(0);
    }

    <T, ID> List<T> getAll(EntityModel<T, ID> model, Collection<ID> ids) {
        return readable(require(backend.getAll(model, ids)));
    }

    <T> List<T> all(EntityModel<T, ?> model) {
        return readable(require(backend.read(model, Query.all())));
    }

    @Nullable
    Account account(String id) {
        return get(Account_Model.INSTANCE, id);
    }

    List<Account> accounts() {
        return all(Account_Model.INSTANCE);
    }

    /** Returns what {@link Writes#ownRow} wrote, or nothing. */
    List<Integer> ownRows() {
        // The backend may keep facts of its own there.
        return all(MetaModel.INSTANCE).stream()
                .filter(entry -> entry.key().equals(Writes.OWN_ROW))
                .map(MetaEntry::value)
                .map(value -> (int) value[0])
                .toList();
    }

    /** Begins a transaction of a backend that is {@link Transactional}. */
    BackendTransaction begin(String id, Duration time) {
        return require(beginLater(id, time));
    }

    Mono<BackendTransaction> beginLater(String id, Duration time) {
        TransactionOptions options =
                new TransactionOptions(id, context.clock().instant().plus(time));
        return ((Transactional) backend)
                .begin(options)
                .cast(BackendTransaction.class)
                .doOnNext(begun::add);
    }

    /** Ends what a failed test left open, for which closing would wait. */
    void rollBackAll() {
        for (BackendTransaction transaction : begun) {
            // Whether a transaction can be rolled back at any time is for its own tests to say.
            await(transaction.rollback().onErrorComplete(NexusException.class));
        }
    }

    /** Returns the position that a read reports. */
    CommitPosition position() {
        return require(backend.read(MetaModel.INSTANCE, Query.all())).position();
    }

    private static <T> List<T> readable(ReadResult<T> result) {
        assertThat(result.unreadable()).as("unreadable rows").isEmpty();
        return result.rows();
    }
}
