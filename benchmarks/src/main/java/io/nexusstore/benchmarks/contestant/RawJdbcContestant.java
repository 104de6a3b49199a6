package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Member;
import io.nexusstore.benchmarks.workload.MemberTable;
import io.nexusstore.benchmarks.workload.SqliteFile;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: JDBC by hand on one connection, each statement prepared once and kept open.
 *
 * <p>It has one caller; saves "in flight" are made one after the other.
 */
final class RawJdbcContestant implements Contestant {

    private final Connection connection;
    private final PreparedStatement byId;
    private final PreparedStatement newest;
    private final PreparedStatement all;
    private final PreparedStatement allById;
    private final PreparedStatement allMembers;
    private final PreparedStatement upsert;

    RawJdbcContestant(SqliteFile file, Durability durability) throws SQLException {
        connection = file.connect(durability);
        byId = connection.prepareStatement(UserTable.SELECT_BY_ID);
        newest = connection.prepareStatement(UserTable.SELECT_NEWEST);
        all = connection.prepareStatement(UserTable.SELECT);
        allById = connection.prepareStatement(UserTable.SELECT_BY_ID_ORDER);
        allMembers = connection.prepareStatement(MemberTable.SELECT);
        upsert = connection.prepareStatement(UserTable.UPSERT);
    }

    @Override
    public @Nullable User get(String id) throws SQLException {
        byId.setString(1, id);
        try (ResultSet rows = byId.executeQuery()) {
            return rows.next() ? UserTable.read(rows) : null;
        }
    }

    @Override
    public List<User> newest(Status status, int limit) throws SQLException {
        newest.setString(1, status.name());
        newest.setInt(2, limit);
        List<User> users = new ArrayList<>(limit);
        try (ResultSet rows = newest.executeQuery()) {
            while (rows.next()) {
                users.add(UserTable.read(rows));
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
        try (ResultSet rows = allMembers.executeQuery()) {
            while (rows.next()) {
                consumer.accept(MemberTable.read(rows));
            }
        }
    }

    private static void scan(PreparedStatement statement, Consumer<User> consumer) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                consumer.accept(UserTable.read(rows));
            }
        }
    }

    @Override
    public void save(User user) throws SQLException {
        UserTable.bind(upsert, user);
        upsert.executeUpdate();
    }

    @Override
    public void saveAll(List<User> users) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (User user : users) {
                save(user);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
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
        allMembers.close();
        upsert.close();
        connection.close();
    }
}
