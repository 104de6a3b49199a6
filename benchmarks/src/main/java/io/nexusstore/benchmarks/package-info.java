/** Runs the contestants against each other in interleaved slices; what they do and how it is told lives below. */
@NullMarked
package io.nexusstore.benchmarks;

import org.jspecify.annotations.NullMarked;
