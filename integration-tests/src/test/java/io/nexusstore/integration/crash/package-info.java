/** What is left of writes whose process was killed. */
@NullMarked
package io.nexusstore.integration.crash;

import org.jspecify.annotations.NullMarked;
