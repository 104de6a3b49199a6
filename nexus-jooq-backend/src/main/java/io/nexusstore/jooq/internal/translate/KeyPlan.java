package io.nexusstore.jooq.internal.translate;

import java.util.Collection;

/** Finds the rows of ids that are records. */
interface KeyPlan<ID> {

    /** Returns the statement that reads the rows of the ids, which are those of the entity. */
    BoundPlan select(Collection<?> ids);
}
