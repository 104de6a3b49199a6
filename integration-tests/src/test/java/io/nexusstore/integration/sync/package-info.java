/** How often a commit makes the disk write, counted from outside the process; what a crash leaves is shown elsewhere. */
@NullMarked
package io.nexusstore.integration.sync;

import org.jspecify.annotations.NullMarked;
