package io.nexusstore.jooq.internal.database;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.execute.ReaderPool;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.write.OpenTransaction;
import io.nexusstore.jooq.internal.write.Transactions;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.BackendTransaction;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.NoTransactionProvider;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/** Runs functions over jOOQ on the connections of a database, within the transaction that they are called in. */
public final class DslRunner {

    private static final String HOLDER = "a function over jOOQ";

    private final WritingSide writing;
    private final Transactions transactions;
    private final ReaderPool readers;
    private final BackendContext context;
    private final Failures failures;

    DslRunner(WritingSide writing, Transactions transactions, ReaderPool readers, BackendContext context) {
        this.writing = writing;
        this.transactions = transactions;
        this.readers = readers;
        this.context = context;
        this.failures = writing.tables().failures();
    }

    /** Returns what the function reads, in one snapshot. */
    public <R> @Nullable R readNow(Function<? super DSLContext, ? extends R> query) {
        requireMayBlock("readNow");
        return read(context.transaction(Context.empty()), query);
    }

    /** Returns what the function returns after its changes are committed, or applied in the transaction around it. */
    public <R> @Nullable R writeNow(Function<? super DSLContext, ? extends R> work) {
        requireMayBlock("writeNow");
        return write(context.transaction(Context.empty()), work);
    }

    /** Returns {@link #readNow} as a publisher, which runs where the subscriber's thread may be blocked. */
    public <R> Mono<R> read(Function<? super DSLContext, ? extends R> query) {
        return Mono.deferContextual(subscriber -> {
            BackendTransaction joined = context.transaction(subscriber);
            Mono<R> read = Mono.fromCallable(() -> read(joined, query));
            return context.mayBlock() ? read : read.subscribeOn(threadsFor(joined));
        });
    }

    /** Returns {@link #writeNow} as a publisher, which runs on a worker. */
    public <R> Mono<R> write(Function<? super DSLContext, ? extends R> work) {
        return Mono.deferContextual(subscriber -> {
            BackendTransaction joined = context.transaction(subscriber);
            // Outside of a transaction a worker would wait for the writer, and they are needed to set it free.
            return joined == null
                    ? transactions.holding(HOLDER, () -> commit(work))
                    : Mono.<R>fromCallable(() -> write(joined, work)).subscribeOn(writing.workers());
        });
    }

    private void requireMayBlock(String call) {
        if (!context.mayBlock()) {
            throw StateException.blockingNotAllowed(call);
        }
    }

    /** Any number of functions may read for long, and the writer needs its workers; so does a transaction to end. */
    private Scheduler threadsFor(@Nullable BackendTransaction joined) {
        return joined == null ? Schedulers.boundedElastic() : writing.workers();
    }

    private <R> @Nullable R read(@Nullable BackendTransaction joined, Function<? super DSLContext, ? extends R> query) {
        AtomicReference<@Nullable R> result = new AtomicReference<>();
        if (joined instanceof OpenTransaction transaction) {
            transaction.run(session -> withoutWriting(session, () -> result.set(apply(session, query))));
            return result.get();
        }
        Session session = readers.borrow();
        try {
            session.run("BEGIN");
            try {
                return apply(session, query);
            } finally {
                session.run("COMMIT");
            }
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            readers.giveBack(session);
        }
    }

    private <R> @Nullable R write(@Nullable BackendTransaction joined, Function<? super DSLContext, ? extends R> work) {
        if (joined instanceof OpenTransaction transaction) {
            AtomicReference<@Nullable R> result = new AtomicReference<>();
            transaction.runAtomically(session -> result.set(apply(session, work)));
            return result.get();
        }
        writing.waiting().acquire(HOLDER, writing.waiting().timeout());
        try {
            return commit(work);
        } finally {
            writing.queue().release();
        }
    }

    private <R> @Nullable R commit(Function<? super DSLContext, ? extends R> work) {
        AtomicReference<@Nullable R> result = new AtomicReference<>();
        writing.batches().commitWork(() -> result.set(apply(writing.session(), work)));
        return result.get();
    }

    private void withoutWriting(Session session, Runnable query) throws SQLException {
        session.run("PRAGMA query_only = ON");
        try {
            query.run();
        } finally {
            session.run("PRAGMA query_only = OFF");
        }
    }

    private <R> @Nullable R apply(Session session, Function<? super DSLContext, ? extends R> function) {
        try (LentConnection lent = new LentConnection(session.connection())) {
            return function.apply(DSL.using(Rendering.configuration(SQLDialect.SQLITE)
                    .set(new DefaultConnectionProvider(lent.view()))
                    .set(new NoTransactionProvider())));
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } catch (DataAccessException failure) {
            SQLException cause = failure.getCause(SQLException.class);
            if (cause == null) {
                throw failure;
            }
            if (SqliteFailures.isReadOnly(cause)) {
                throw new InvalidInputException(
                        InvalidInputException.INVALID_ARGUMENT,
                        null,
                        "A function that was given to read(...) or readNow(...) ran a statement that writes. Give it to"
                                + " write(...) or writeNow(...).",
                        cause);
            }
            throw failures.translate(cause, null);
        }
    }
}
