/** The composition root: a {@code Nexus} and its builder; it wires everything, and nothing inside imports it. */
@NullMarked
package io.nexusstore;

import org.jspecify.annotations.NullMarked;
