/** What happens on threads that must not block, under the eyes of BlockHound; results of operations are shown elsewhere. */
@NullMarked
package io.nexusstore.integration.blocking;

import org.jspecify.annotations.NullMarked;
