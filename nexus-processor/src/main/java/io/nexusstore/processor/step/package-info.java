/** The order of the stages for each kind of element: read, validate, write. No logic of its own. */
@NullMarked
package io.nexusstore.processor.step;

import org.jspecify.annotations.NullMarked;
