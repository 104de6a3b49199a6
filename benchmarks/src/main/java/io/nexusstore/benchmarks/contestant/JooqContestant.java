package io.nexusstore.benchmarks.contestant;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Member;
import io.nexusstore.benchmarks.workload.MemberTable;
import io.nexusstore.benchmarks.workload.SqliteFile;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserTable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateSetMoreStep;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Plain jOOQ over a pool, as its users write it: a query is built for each call, values are mapped by hand, no statement
 * is kept.
 */
final class JooqContestant implements Contestant {

    private static final Table<Record> USERS = DSL.table(DSL.name("users"));
    private static final Field<String> ID = DSL.field(DSL.name("id"), SQLDataType.VARCHAR);
    private static final Table<Record> MEMBERS = DSL.table(DSL.name("members"));
    private static final Field<byte[]> UUID_ID = DSL.field(DSL.name("id"), SQLDataType.BLOB);
    private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
    private static final Field<String> EMAIL = DSL.field(DSL.name("email"), SQLDataType.VARCHAR);
    private static final Field<Integer> AGE = DSL.field(DSL.name("age"), SQLDataType.INTEGER);
    private static final Field<String> STATUS = DSL.field(DSL.name("status"), SQLDataType.VARCHAR);
    private static final Field<Double> SCORE = DSL.field(DSL.name("score"), SQLDataType.DOUBLE);
    private static final Field<Long> CREATED_AT = DSL.field(DSL.name("created_at"), SQLDataType.BIGINT);
    private static final Field<Long> UPDATED_AT = DSL.field(DSL.name("updated_at"), SQLDataType.BIGINT);
    private static final Field<String> BIO = DSL.field(DSL.name("bio"), SQLDataType.VARCHAR);

    private final HikariDataSource pool;
    private final DSLContext jooq;
    private final Callers callers = new Callers();

    JooqContestant(SqliteFile file, Durability durability) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(file.url());
        // SQLite has one writer, and a second connection would only halve what each page cache knows.
        config.setMaximumPoolSize(1);
        SqliteFile.PRAGMAS.forEach(pragma -> config.addDataSourceProperty(pragma.name(), pragma.value()));
        config.addDataSourceProperty("synchronous", durability.name());
        pool = new HikariDataSource(config);
        jooq = DSL.using(pool, SQLDialect.SQLITE);
    }

    @Override
    public @Nullable User get(String id) {
        return select().where(ID.eq(id)).fetchOne(JooqContestant::user);
    }

    @Override
    public void getInFlight(Supplier<@Nullable String> source, int inFlight, Consumer<User> consumer)
            throws ExecutionException, InterruptedException {
        callers.drain(source, inFlight, id -> {
            User user = get(id);
            if (user != null) {
                consumer.accept(user);
            }
        });
    }

    @Override
    public List<User> newest(Status status, int limit) {
        return select().where(STATUS.eq(status.name()))
                .orderBy(CREATED_AT.desc(), ID)
                .limit(limit)
                .fetch(JooqContestant::user);
    }

    @Override
    public List<User> list() {
        return select().fetch(JooqContestant::user);
    }

    @Override
    public List<User> listById() {
        return select().orderBy(ID).fetch(JooqContestant::user);
    }

    @Override
    public void scan(Consumer<User> consumer) {
        scan(select(), consumer);
    }

    @Override
    public void scanById(Consumer<User> consumer) {
        scan(select().orderBy(ID), consumer);
    }

    @Override
    public void scanMembers(Consumer<Member> consumer) {
        try (Cursor<? extends Record> rows = jooq.select(
                        UUID_ID, NAME, EMAIL, AGE, STATUS, SCORE, CREATED_AT, UPDATED_AT, BIO)
                .from(MEMBERS)
                .fetchLazy()) {
            for (Record row : rows) {
                consumer.accept(member(row));
            }
        }
    }

    private static void scan(ResultQuery<? extends Record> query, Consumer<User> consumer) {
        try (Cursor<? extends Record> rows = query.fetchLazy()) {
            for (Record row : rows) {
                consumer.accept(user(row));
            }
        }
    }

    @Override
    public void save(User user) {
        upsert(jooq, user).execute();
    }

    @Override
    public void saveAll(List<User> users) {
        jooq.transaction(transaction -> {
            BatchBindStep batch = transaction.dsl().batch(upsert(transaction.dsl(), users.get(0)));
            for (User user : users) {
                batch = batch.bind(values(user));
            }
            batch.execute();
        });
    }

    @Override
    public void saveInFlight(Supplier<@Nullable User> source, int inFlight)
            throws ExecutionException, InterruptedException {
        callers.drain(source, inFlight, this::save);
    }

    @Override
    public void close() {
        callers.close();
        pool.close();
    }

    private SelectJoinStep<? extends Record> select() {
        return jooq.select(ID, NAME, EMAIL, AGE, STATUS, SCORE, CREATED_AT, UPDATED_AT, BIO)
                .from(USERS);
    }

    private static User user(Record row) {
        return new User(
                row.get(ID),
                row.get(NAME),
                row.get(EMAIL),
                row.get(AGE),
                Status.valueOf(row.get(STATUS)),
                row.get(SCORE),
                UserTable.instant(row.get(CREATED_AT)),
                UserTable.instant(row.get(UPDATED_AT)),
                row.get(BIO));
    }

    private static Member member(Record row) {
        return new Member(
                MemberTable.uuid(row.get(UUID_ID)),
                row.get(NAME),
                row.get(EMAIL),
                row.get(AGE),
                Status.valueOf(row.get(STATUS)),
                row.get(SCORE),
                UserTable.instant(row.get(CREATED_AT)),
                UserTable.instant(row.get(UPDATED_AT)),
                row.get(BIO));
    }

    private static InsertOnDuplicateSetMoreStep<Record> upsert(DSLContext dsl, User user) {
        return dsl.insertInto(USERS, ID, NAME, EMAIL, AGE, STATUS, SCORE, CREATED_AT, UPDATED_AT, BIO)
                .values(
                        user.id(),
                        user.name(),
                        user.email(),
                        user.age(),
                        user.status().name(),
                        user.score(),
                        UserTable.micros(user.createdAt()),
                        UserTable.micros(user.updatedAt()),
                        user.bio())
                .onConflict(ID)
                .doUpdate()
                .set(NAME, DSL.excluded(NAME))
                .set(EMAIL, DSL.excluded(EMAIL))
                .set(AGE, DSL.excluded(AGE))
                .set(STATUS, DSL.excluded(STATUS))
                .set(SCORE, DSL.excluded(SCORE))
                .set(CREATED_AT, DSL.excluded(CREATED_AT))
                .set(UPDATED_AT, DSL.excluded(UPDATED_AT))
                .set(BIO, DSL.excluded(BIO));
    }

    private static @Nullable Object[] values(User user) {
        return new @Nullable Object[] {
            user.id(),
            user.name(),
            user.email(),
            user.age(),
            user.status().name(),
            user.score(),
            UserTable.micros(user.createdAt()),
            UserTable.micros(user.updatedAt()),
            user.bio()
        };
    }
}
