package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Engine;
import io.nexusstore.benchmarks.workload.Member;
import io.nexusstore.benchmarks.workload.MemberTable;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: JDBC by hand on one connection, each statement prepared once and kept open.
 *
 * <p>It has one caller; what is "in flight" is done one after the other.
 */
final class RawJdbcContestant implements Contestant {

    /** So many rows are sent to a server at once. */
    private static final int BATCH = 1_000;

    private final UserDatabase database;
    private final Connection connection;
    private final PreparedStatement byId;
    private final PreparedStatement newest;
    private final PreparedStatement all;
    private final PreparedStatement allById;
    private final @Nullable PreparedStatement allMembers;
    private final PreparedStatement upsert;

    RawJdbcContestant(UserDatabase database, Durability durability) throws SQLException {
        this.database = database;
        connection = database.connect(durability);
        byId = connection.prepareStatement(UserTable.SELECT_BY_ID);
        newest = connection.prepareStatement(UserTable.SELECT_NEWEST);
        all = connection.prepareStatement(UserTable.SELECT);
        allById = connection.prepareStatement(UserTable.SELECT_BY_ID_ORDER);
        allMembers = database.engine() == Engine.SQLITE ? connection.prepareStatement(MemberTable.SELECT) : null;
        upsert = connection.prepareStatement(UserTable.UPSERT);
    }

    @Override
    public @Nullable User get(String id) throws SQLException {
        byId.setString(1, id);
        try (ResultSet rows = byId.executeQuery()) {
            return rows.next() ? database.read(rows) : null;
        }
    }

    @Override
    public void getInFlight(Supplier<@Nullable String> source, int inFlight, Consumer<User> consumer)
            throws SQLException {
        for (String id = source.get(); id != null; id = source.get()) {
            User user = get(id);
            if (user != null) {
                consumer.accept(user);
            }
        }
    }

    @Override
    public List<User> newest(Status status, int limit) throws SQLException {
        newest.setString(1, status.name());
        newest.setInt(2, limit);
        List<User> users = new ArrayList<>(limit);
        try (ResultSet rows = newest.executeQuery()) {
            while (rows.next()) {
                users.add(database.read(rows));
            }
        }
        return users;
    }

    @Override
    public List<User> list() throws SQLException {
        List<User> users = new ArrayList<>();
        scan(all, users::add);
        return users;
    }

    @Override
    public List<User> listById() throws SQLException {
        List<User> users = new ArrayList<>();
        scan(allById, users::add);
        return users;
    }

    @Override
    public void scan(Consumer<User> consumer) throws SQLException {
        scan(all, consumer);
    }

    @Override
    public void scanById(Consumer<User> consumer) throws SQLException {
        scan(allById, consumer);
    }

    @Override
    public void scanMembers(Consumer<Member> consumer) throws SQLException {
        try (ResultSet rows = Objects.requireNonNull(allMembers).executeQuery()) {
            while (rows.next()) {
                consumer.accept(MemberTable.read(rows));
            }
        }
    }

    private void scan(PreparedStatement statement, Consumer<User> consumer) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                consumer.accept(database.read(rows));
            }
        }
    }

    @Override
    public void save(User user) throws SQLException {
        database.bind(upsert, user);
        upsert.executeUpdate();
    }

    @Override
    public void saveAll(List<User> users) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (database.engine() == Engine.SQLITE) {
                for (User user : users) {
                    save(user);
                }
            } else {
                batch(users);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Whoever cares sends rows to a server together. */
    private void batch(List<User> users) throws SQLException {
        int sent = 0;
        for (User user : users) {
            database.bind(upsert, user);
            upsert.addBatch();
            if (++sent % BATCH == 0) {
                upsert.executeBatch();
            }
        }
        upsert.executeBatch();
    }

    @Override
    public void saveInFlight(Supplier<@Nullable User> source, int inFlight) throws SQLException {
        for (User user = source.get(); user != null; user = source.get()) {
            save(user);
        }
    }

    @Override
    public void close() throws SQLException {
        byId.close();
        newest.close();
        all.close();
        allById.close();
        if (allMembers != null) {
            allMembers.close();
        }
        upsert.close();
        connection.close();
    }
}
