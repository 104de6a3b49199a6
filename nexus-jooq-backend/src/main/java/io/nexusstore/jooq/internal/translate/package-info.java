/**
 * Queries and mutations as statements: shapes, their rendering by jOOQ, and the plans kept of it; nothing is run here.
 */
@NullMarked
package io.nexusstore.jooq.internal.translate;

import org.jspecify.annotations.NullMarked;
