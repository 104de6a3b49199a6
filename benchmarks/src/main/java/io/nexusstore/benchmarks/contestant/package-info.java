/** Who is measured: the contestants and the child process around each; nothing here compares them. */
@NullMarked
package io.nexusstore.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
