/** The entities that the guides speak of. */
@NullMarked
package io.nexusstore.examples.guide;

import org.jspecify.annotations.NullMarked;
