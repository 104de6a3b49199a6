/** Judges one entity by its model alone; pure functions that never print and never throw. */
@NullMarked
package io.nexusstore.processor.validate;

import org.jspecify.annotations.NullMarked;
