/** What is measured: the entity, its seeded rows, its table, the rows of the result and the questions asked before. */
@NullMarked
package io.nexusstore.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
