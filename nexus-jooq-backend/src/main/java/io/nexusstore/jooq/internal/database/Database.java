package io.nexusstore.jooq.internal.database;

import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.Durability;
import io.nexusstore.jooq.internal.dialect.Failures;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ReaderPool;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.execute.Settings;
import io.nexusstore.jooq.internal.execute.SqliteSnapshots;
import io.nexusstore.jooq.internal.schema.Bookkeeping;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.write.Aside;
import io.nexusstore.jooq.internal.write.Transactions;
import io.nexusstore.jooq.internal.write.WritingSide;
import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.IdentityBlock;
import io.nexusstore.spi.TransactionOptions;
import java.sql.SQLException;
import reactor.core.publisher.Mono;

/** One open SQLite database: its readers, its writer, and the entities whose tables are ready. */
public final class Database extends OpenDatabase {

    private final Settings settings;
    private final BackendContext context;
    private final Maintenance maintenance;
    private final Failures failures;
    private final ReaderPool readers;
    private final Transactions transactions;
    private final DslRunner dsl;

    Database(
            Settings settings,
            BackendContext context,
            WritingSide writing,
            ReaderPool readers,
            Maintenance maintenance) {
        super(writing, readers, new SqliteSnapshots(), Aside.NOWHERE, 1);
        this.settings = settings;
        this.context = context;
        this.maintenance = maintenance;
        this.failures = writing.tables().failures();
        this.readers = readers;
        this.transactions = new Transactions(writing, context.clock());
        this.dsl = new DslRunner(writing, transactions, readers, context);
    }

    @Override
    public IdentityBlock reserveNow(EntityModel<?, ?> model, int count) {
        Entity<?, ?> entity = entities.require(model);
        writing.waiting().acquire(reservation(model), settings.writerTimeout());
        try {
            return reserved(entity, count);
        } finally {
            writing.queue().release();
        }
    }

    @Override
    public Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        Entity<?, ?> entity = entities.require(model);
        return transactions.holding(reservation(model), () -> reserved(entity, count));
    }

    private IdentityBlock reserved(Entity<?, ?> entity, int count) {
        return writing.transactions().within(() -> writing.reserve(entity, count));
    }

    private static String reservation(EntityModel<?, ?> model) {
        return "the reservation of ids for entity '" + model.name() + "'";
    }

    @Override
    public DirectTransaction beginNow(TransactionOptions options) {
        return transactions.beginNow(options);
    }

    @Override
    public Mono<DirectTransaction> begin(TransactionOptions options) {
        return transactions.begin(options);
    }

    /** Returns what copies and checks the database. */
    public Maintenance maintenance() {
        return maintenance;
    }

    /** Returns what runs functions over jOOQ. */
    public DslRunner dsl() {
        return dsl;
    }

    /** Returns the entity of the model, whose table is ready. */
    public <T, ID> Entity<T, ID> entity(EntityModel<T, ID> model) {
        return entities.require(model);
    }

    /** Returns the names of the entity in the database. */
    public <T, ID> MappedTable<T, ID> mapped(EntityModel<T, ID> model) {
        return writing.tables().names(model);
    }

    @Override
    public void close() {
        endGets();
        writing.waiting().acquireAtLast("the closing of the database");
        try (Session session = writing.session()) {
            maintenance.close();
            readers.close();
            leaveNotes(session);
            session.yields("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException failure) {
            throw failures.translate(failure, null);
        } finally {
            endWriting(failures);
            maintenance.cleanUp();
        }
    }

    /** Without notes the next opening knows less than it might, which is no failure when another process writes. */
    private void leaveNotes(Session session) {
        try {
            writing.transactions().within(() -> {
                writing.tables().remember(session.connection());
                new Bookkeeping(session.connection(), SqliteDialect.INSTANCE, failures.path())
                        .close(writing.start().opening(), writing.gate().last().value());
                return session;
            });
        } catch (BackendException failure) {
            if (!failure.code().equals(BackendException.BUSY)) {
                throw failure;
            }
        }
    }

    @Override
    boolean mayCommitOnCaller() {
        return settings.durability() == Durability.NORMAL && context.mayBlock();
    }

    @Override
    void create(EntityModel<?, ?> model) {
        writing.waiting().acquire("the preparation of entity '" + model.name() + "'", settings.writerTimeout());
        try {
            if (entities.find(model) == null) {
                Entity<?, ?> created = writing.transactions()
                        .within(() ->
                                writing.tables().create(model, writing.session().connection()));
                entities.add(created);
            }
        } finally {
            writing.queue().release();
        }
    }
}
