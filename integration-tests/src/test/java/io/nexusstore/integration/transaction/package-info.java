/** Tests of transactions: their ends, who joins them, and what they keep apart. */
@NullMarked
package io.nexusstore.integration.transaction;

import org.jspecify.annotations.NullMarked;
