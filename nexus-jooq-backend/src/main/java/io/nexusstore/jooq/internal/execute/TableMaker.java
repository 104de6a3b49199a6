package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.spi.IdentityBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How tables come about on one engine, and the sequences of their ids. Thread-safe; each connection belongs to the caller. */
public interface TableMaker {

    /**
     * Tells whether the table is ready as it stands, by reading alone.
     *
     * @return how it is used, or null when {@link #require} must create or record something first
     */
    @Nullable
    Ready ready(MappedTable<?, ?> table, Connection connection) throws SQLException;

    /** Makes the table ready within the transaction of the connection. */
    Ready require(MappedTable<?, ?> table, Connection connection) throws SQLException;

    /** Makes {@code nexus_meta} ready, which nothing is recorded of, within the transaction of the connection. */
    Ready requireMeta(MappedTable<?, ?> table, Connection connection) throws SQLException;

    /** Stores what spares the next opening some work, within the transaction of the connection. */
    void remember(Connection connection) throws SQLException;

    /** Reserves ids for the table within the transaction of the connection. */
    IdentityBlock reserve(MappedTable<?, ?> table, int count, Connection connection) throws SQLException;

    /**
     * How a table that is ready is used.
     *
     * @param codec reads and writes its values
     * @param keys for the name of each unique constraint the fields that it is on, none where it is on other things too; no names where a
     *     writer that is alone looks for what is in the way
     */
    record Ready(RowCodec codec, Map<String, List<Integer>> keys) {

        /** Copies the keys. */
        public Ready {
            keys = Map.copyOf(keys);
        }
    }
}
