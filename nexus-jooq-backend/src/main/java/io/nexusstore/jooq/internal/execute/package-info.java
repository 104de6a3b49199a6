/** Plans run on connections: readers, the one writer with its groups, transactions, rows; no rendering. */
@NullMarked
package io.nexusstore.jooq.internal.execute;

import org.jspecify.annotations.NullMarked;
