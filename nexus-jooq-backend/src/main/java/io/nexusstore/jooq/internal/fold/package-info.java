/** Reads what groups of rows come down to, folded by the database or here. */
@NullMarked
package io.nexusstore.jooq.internal.fold;

import org.jspecify.annotations.NullMarked;
