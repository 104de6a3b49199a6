package io.nexusstore.benchmarks.workload;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** The table {@code users} by hand: the statements of careful JDBC code, and its rows. */
public final class UserTable {

    /** Selects all columns, in the order of {@link #read}. */
    public static final String SELECT =
            "SELECT id, name, email, age, status, score, created_at, updated_at, bio FROM users";

    /** Selects all users in order of id. */
    public static final String SELECT_BY_ID_ORDER = SELECT + " ORDER BY id";

    /** Selects one user by id. */
    public static final String SELECT_BY_ID = SELECT + " WHERE id = ?";

    /** Selects the newest users of a status: status, limit. */
    public static final String SELECT_NEWEST = SELECT + " WHERE status = ? ORDER BY created_at DESC, id LIMIT ?";

    /** Writes a full row, in the order of {@link #bind}. */
    public static final String UPSERT =
            "INSERT INTO users (id, name, email, age, status, score, created_at, updated_at, bio)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, age = excluded.age,"
                    + " status = excluded.status, score = excluded.score, created_at = excluded.created_at,"
                    + " updated_at = excluded.updated_at, bio = excluded.bio";

    private UserTable() {}

    /**
     * Creates this table and that of members as Nexus does, in an empty file, and fills them from the generator.
     *
     * @throws SQLException when the database refuses
     */
    public static void create(SqliteFile file, UserGenerator users) throws SQLException {
        Nexus.builder(JooqBackend.sqlite(file.path()))
                .models(User_Model.INSTANCE, Member_Model.INSTANCE)
                .open()
                .close();
        try (Connection connection = file.connect(Durability.NORMAL)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(UPSERT)) {
                for (int i = 0; i < users.size(); i++) {
                    bind(insert, users.user(i));
                    insert.executeUpdate();
                }
            }
            MemberTable.fill(connection, users);
            connection.commit();
        }
    }

    /**
     * Returns the checksum of all rows as they stand in the file, read past the contestant that wrote them.
     *
     * @throws SQLException when the database refuses
     */
    public static long checksum(UserDatabase database, Connection connection) throws SQLException {
        Checksum checksum = new Checksum();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SELECT)) {
            while (rows.next()) {
                checksum.addInAnyOrder(database.read(rows));
            }
        }
        return checksum.value();
    }

    /**
     * Returns the user at the cursor.
     *
     * @throws SQLException when the database refuses
     */
    public static User read(ResultSet row) throws SQLException {
        return new User(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Status.valueOf(row.getString(5)),
                row.getDouble(6),
                instant(row.getLong(7)),
                instant(row.getLong(8)),
                row.getString(9));
    }

    /**
     * Binds all columns of {@link #UPSERT}.
     *
     * @throws SQLException when the database refuses
     */
    public static void bind(PreparedStatement statement, User user) throws SQLException {
        statement.setString(1, user.id());
        statement.setString(2, user.name());
        statement.setString(3, user.email());
        statement.setInt(4, user.age());
        statement.setString(5, user.status().name());
        statement.setDouble(6, user.score());
        statement.setLong(7, micros(user.createdAt()));
        statement.setLong(8, micros(user.updatedAt()));
        statement.setString(9, user.bio());
    }

    /** Returns the time of this many microseconds since 1970. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    /** Returns the microseconds since 1970. */
    public static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}
