/** What a local database implements, the batches it commits, and the evaluator it may use; no stage of the pipeline. */
@NullMarked
package io.nexusstore.spi;

import org.jspecify.annotations.NullMarked;
