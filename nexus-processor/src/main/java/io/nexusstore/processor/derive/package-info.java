/** Reads what a repository's methods mean out of their names, and judges it. Plain values in, plans and findings out. */
@NullMarked
package io.nexusstore.processor.derive;

import org.jspecify.annotations.NullMarked;
