package io.nexusstore.jooq.internal.write;

import io.nexusstore.delta.FieldSet;
import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ParameterSink;
import java.sql.SQLException;

/** Finds out what a row collided with that a unique index or the primary key refused. */
public interface Collisions {

    /**
     * Returns the conflict that names what the refused row has in common with another.
     *
     * @param isInsert whether the row must not replace another of its id
     * @param given the fields whose values are given; the others are those of the stored row
     * @param values binds the value of a given field
     */
    <T, ID> NexusException conflict(
            Entity<T, ID> entity, ID id, boolean isInsert, FieldSet given, Values values, SQLException refusal)
            throws SQLException;

    /** Binds the values of the refused row. */
    interface Values {

        /** Gives the value of the field to the sink. */
        void write(int field, ParameterSink sink);
    }
}
