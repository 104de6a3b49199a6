/** What can be wrong with an entity, as values, and the one place that tells the compiler. No checks. */
@NullMarked
package io.nexusstore.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
