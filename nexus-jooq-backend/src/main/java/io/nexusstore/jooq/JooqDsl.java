package io.nexusstore.jooq;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.database.Database;
import io.nexusstore.jooq.internal.execute.EntityRecordMapper;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.translate.ColumnTypes;
import io.nexusstore.query.EntityField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;
import org.jooq.impl.DSL;
import reactor.core.publisher.Mono;

/**
 * jOOQ on the database of a backend, for queries that the stores do not offer.
 *
 * <pre>{@code
 * JooqDsl dsl = backend.dsl();
 * List<User> oldest = dsl.readNow(jooq -> jooq
 *         .select(dsl.columns(User_Model.INSTANCE))
 *         .from(dsl.table(User_Model.INSTANCE))
 *         .orderBy(dsl.column(User_Model.INSTANCE, UserFields.AGE).desc())
 *         .limit(3)
 *         .fetch(dsl.mapper(User_Model.INSTANCE))).orElseThrow();
 * }</pre>
 *
 * <p>A function that is called within a transaction of the {@code Nexus} takes part in it; any other runs in a transaction of its own. It must
 * fetch what it wants before it returns, and does not begin transactions itself. What it writes is not validated, and the
 * change feed does not tell of it. A {@code JooqDsl} is thread-safe.
 */
public final class JooqDsl {

    private final Supplier<Database> database;

    JooqDsl(Supplier<Database> database) {
        this.database = database;
    }

    /**
     * Returns what the function reads, in one snapshot, when it is subscribed to; empty for null.
     *
     * <p>Signals {@link io.nexusstore.error.InvalidInputException} when the function writes.
     */
    public <R> Mono<R> read(Function<? super DSLContext, ? extends R> query) {
        return Mono.defer(() -> database.get().dsl().read(query));
    }

    /** Returns what the function returns, once what it wrote is committed, when it is subscribed to; empty for null. */
    public <R> Mono<R> write(Function<? super DSLContext, ? extends R> work) {
        return Mono.defer(() -> database.get().dsl().write(work));
    }

    /**
     * Returns what the function reads, in one snapshot, on the calling thread; empty for null.
     *
     * @throws io.nexusstore.error.InvalidInputException when the function writes
     * @throws io.nexusstore.error.StateException with code {@code BLOCKING_NOT_ALLOWED} on a thread that must not block
     */
    public <R> Optional<R> readNow(Function<? super DSLContext, ? extends R> query) {
        return Optional.ofNullable(database.get().dsl().readNow(query));
    }

    /**
     * Returns what the function returns, once what it wrote is committed, on the calling thread; empty for null.
     *
     * @throws io.nexusstore.error.TransactionException with code {@code WRITER_HELD} when another transaction holds the writer for too long
     * @throws io.nexusstore.error.StateException with code {@code BLOCKING_NOT_ALLOWED} on a thread that must not block
     */
    public <R> Optional<R> writeNow(Function<? super DSLContext, ? extends R> work) {
        return Optional.ofNullable(database.get().dsl().writeNow(work));
    }

    /** Returns the table of the entity. */
    public Table<Record> table(EntityModel<?, ?> model) {
        return mapped(model).table();
    }

    /**
     * Returns the column of the field, with its table's name and the type of the field's values.
     *
     * <p>That of an {@code OffsetDateTime} holds the instant alone: it compares by it, and is read at offset zero. The
     * offset is in the column behind those of all fields whose name ends in {@code _offset}; {@link #mapper} reads both.
     *
     * <p><b>Do not compute with that of a {@code BigDecimal} or {@code BigInteger} in SQL.</b> It holds the digits
     * without the point, as an {@code INTEGER}, or as a {@code BLOB} beyond 18 digits. Comparisons, order, {@code min}
     * and {@code max} are right; arithmetic, {@code sum} and {@code avg} work on what is stored, and nothing reports
     * it. Fetch the values and compute in Java. Of up to 18 digits the fetched sum may be used, divided in Java by ten
     * to the power of the scale.
     */
    @SuppressWarnings("unchecked") // the column's type is made of the field's
    public <T, F> Field<F> column(EntityModel<T, ?> model, EntityField<T, F> field) {
        return (Field<F>) column(mapped(model), field.index());
    }

    /** Returns the columns of all fields of the entity, with the types that they are stored in, for {@link #mapper} to read. */
    public List<Field<?>> columns(EntityModel<?, ?> model) {
        return List.copyOf(mapped(model).qualifiedColumns());
    }

    /**
     * Returns what makes entities of records that hold all columns of the entity, with the generated code that the stores use.
     *
     * @throws io.nexusstore.error.StateException when the entity was not used before, by a store or a {@code NexusBuilder}
     */
    public <T> RecordMapper<Record, T> mapper(EntityModel<T, ?> model) {
        return new EntityRecordMapper<>(database.get().entity(model));
    }

    private MappedTable<?, ?> mapped(EntityModel<?, ?> model) {
        return database.get().mapped(model);
    }

    private static Field<?> column(MappedTable<?, ?> table, int field) {
        FieldFacts facts = table.model().fields().get(field);
        return DSL.field(DSL.name(table.name(), table.columns().get(field)), ColumnTypes.of(facts));
    }
}
