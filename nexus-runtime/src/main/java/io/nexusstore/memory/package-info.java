/** The backend that keeps everything in memory; no query semantics of its own, those are the evaluator's. */
@NullMarked
package io.nexusstore.memory;

import org.jspecify.annotations.NullMarked;
