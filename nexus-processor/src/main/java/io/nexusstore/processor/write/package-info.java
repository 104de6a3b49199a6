/** Turns sound models into source files, one rule for each concern. No checks. */
@NullMarked
package io.nexusstore.processor.write;

import org.jspecify.annotations.NullMarked;
