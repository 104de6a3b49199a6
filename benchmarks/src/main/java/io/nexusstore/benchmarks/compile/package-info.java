/** What annotation processors cost a compilation: Nexus's beside those of Micronaut Data and Jimmer. */
@NullMarked
package io.nexusstore.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
