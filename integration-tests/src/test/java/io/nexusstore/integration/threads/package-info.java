/** Tests of the threads on which the store works. */
@NullMarked
package io.nexusstore.integration.threads;

import org.jspecify.annotations.NullMarked;
