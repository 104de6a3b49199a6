/** Judges all entities of a compilation together: what no entity can know alone. */
@NullMarked
package io.nexusstore.processor.link;

import org.jspecify.annotations.NullMarked;
