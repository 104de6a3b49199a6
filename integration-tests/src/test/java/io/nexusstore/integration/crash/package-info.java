/** Processes that are killed at named steps, and what must be left of their work. */
@NullMarked
package io.nexusstore.integration.crash;

import org.jspecify.annotations.NullMarked;
