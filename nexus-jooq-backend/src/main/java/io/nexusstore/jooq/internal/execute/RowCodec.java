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

    /**
     * Returns the codec of results that hold some fields alone, in that order and counted in it, and behind them the columns
     * that accompany those of them.
     */
    RowCodec of(int[] fields);

    /** Returns whether a column holds nothing but values of its type. */
    boolean isTyped();

    /** Returns where in such results the companions of the fields are, or -1, given where they are in the table. */
    static int[] places(int[] fields, int[] companions) {
        int[] places = new int[fields.length];
        int next = fields.length;
        for (int i = 0; i < fields.length; i++) {
            places[i] = companions[fields[i]] < 0 ? -1 : next++;
        }
        return places;
    }
}
