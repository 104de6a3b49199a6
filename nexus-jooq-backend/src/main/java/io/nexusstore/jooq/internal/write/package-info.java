/**
 * The one writer: who holds it and who waits, groups of batches in one commit, transactions; no reading of committed
 * rows.
 */
@NullMarked
package io.nexusstore.jooq.internal.write;

import org.jspecify.annotations.NullMarked;
