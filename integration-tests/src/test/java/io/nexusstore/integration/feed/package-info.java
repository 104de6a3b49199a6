/** What subscribers hear of commits and of failures, through the public API; what commits store is shown elsewhere. */
@NullMarked
package io.nexusstore.integration.feed;

import org.jspecify.annotations.NullMarked;
