package io.nexusstore.internal.pipeline;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.paging.Cursor;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import io.nexusstore.spi.MetaEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns whether the keys at hand may not be those of the database any more, since another process can have replaced
     * them: they were learnt a while ago, or did not sign the cursor.
     */
    boolean isStale(@Nullable Cursor cursor);

    /** Returns the ids of the rows that hold the keys. */
    List<String> keyRows();

    /** Takes the keys from their rows. */
    void learn(List<MetaEntry> rows);
}
