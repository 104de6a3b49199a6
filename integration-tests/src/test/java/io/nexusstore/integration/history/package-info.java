/** Random histories of all operations, compared with plain maps; single behaviours are shown elsewhere. */
@NullMarked
package io.nexusstore.integration.history;

import org.jspecify.annotations.NullMarked;
