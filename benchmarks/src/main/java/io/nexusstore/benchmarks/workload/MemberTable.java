package io.nexusstore.benchmarks.workload;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The table {@code members} by hand, as {@link UserTable} is for users. */
public final class MemberTable {

    /** Selects all columns, in the order of {@link #read}. */
    public static final String SELECT =
            "SELECT id, name, email, age, status, score, created_at, updated_at, bio FROM members";

    private static final String INSERT =
            "INSERT INTO members (id, name, email, age, status, score, created_at, updated_at, bio)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private MemberTable() {}

    /** Fills the empty table with all members of the generator. */
    static void fill(Connection connection, UserGenerator users) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < users.size(); i++) {
                Member member = users.member(i);
                UserTable.bind(insert, member.asUser());
                insert.setBytes(1, bytes(member.id()));
                insert.executeUpdate();
            }
        }
    }

    /**
     * Returns the member at the cursor.
     *
     * @throws SQLException when the database refuses
     */
    public static Member read(ResultSet row) throws SQLException {
        return new Member(
                uuid(row.getBytes(1)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Status.valueOf(row.getString(5)),
                row.getDouble(6),
                UserTable.instant(row.getLong(7)),
                UserTable.instant(row.getLong(8)),
                row.getString(9));
    }

    /** Returns the UUID of these sixteen bytes. */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
