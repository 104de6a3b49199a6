package io.nexusstore.jooq.internal.execute;

import io.nexusstore.value.ValueSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How values of one table go into statements and come out of results. */
public interface RowCodec {

    /** Returns what binds values to the statement. */
    ParameterSink sink(PreparedStatement statement);

    /**
     * Returns the view of the current row of results.
     *
     * @param offset the column of the field with index 0, counted from 1
     */
    ValueSource row(ResultSet results, int offset);

    /** Says in words where the row is that the results stand at, for one whose id cannot be read. */
    String place(Entity<?, ?> entity, ResultSet results) throws SQLException;
}
