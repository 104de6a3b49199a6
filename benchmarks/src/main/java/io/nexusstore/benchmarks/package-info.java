/** Measurements of Nexus Store against raw JDBC and plain jOOQ. */
@NullMarked
package io.nexusstore.benchmarks;

import org.jspecify.annotations.NullMarked;
