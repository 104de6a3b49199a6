package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.paging.Cursor;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;

/** Writes the place of a row into a cursor and reads it back; signed, and bound to the query that it came from. */
public interface CursorCodec {

    /** Returns the cursor of the place. */
    <T> Cursor encode(EntityModel<T, ?> model, Query<T> query, Keyset place);

    /**
     * Returns the place that the cursor stands for.
     *
     * @throws InvalidInputException with code {@code INVALID_CURSOR} when the cursor is damaged, forged, of another
     *     query or of an unknown version
     */
    <T> Keyset decode(EntityModel<T, ?> model, Query<T> query, Cursor cursor);
}
