/** The SQL backend as programs see it: how it is chosen and opened, and its escape hatch to jOOQ; no execution. */
@NullMarked
package io.nexusstore.jooq;

import org.jspecify.annotations.NullMarked;
