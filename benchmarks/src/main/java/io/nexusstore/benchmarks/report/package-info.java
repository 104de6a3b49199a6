/** What came out: the arithmetic over rounds and the ways to write it down. */
@NullMarked
package io.nexusstore.benchmarks.report;

import org.jspecify.annotations.NullMarked;
