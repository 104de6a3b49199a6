/**
 * Statements run on connections: sessions, bound values, rows read as entities, snapshots; nobody waits for a writer
 * here.
 */
@NullMarked
package io.nexusstore.jooq.internal.execute;

import org.jspecify.annotations.NullMarked;
