/** What is special to one database: types, connections, failures and how jOOQ renders for it; no entity's SQL. */
@NullMarked
package io.nexusstore.jooq.internal.dialect;

import org.jspecify.annotations.NullMarked;
