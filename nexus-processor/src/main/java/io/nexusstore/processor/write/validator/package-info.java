/** Writes the checks of an entity, as data and as straight-line code. */
@NullMarked
package io.nexusstore.processor.write.validator;

import org.jspecify.annotations.NullMarked;
