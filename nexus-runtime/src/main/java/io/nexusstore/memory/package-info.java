/** The backend that keeps everything in memory; no query semantics of its own, those are the evaluator's. And the gate of its writers, for others. */
@NullMarked
package io.nexusstore.memory;

import org.jspecify.annotations.NullMarked;
