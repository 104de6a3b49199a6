/** Tables of entities: their names, how they are created, and how existing ones are checked; no rows. */
@NullMarked
package io.nexusstore.jooq.internal.schema;

import org.jspecify.annotations.NullMarked;
