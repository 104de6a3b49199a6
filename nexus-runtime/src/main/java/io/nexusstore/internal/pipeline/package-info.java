/**
 * The one ordered way of every public operation: gate, fill, validation, local access; drivers for publishers and for
 * blocking callers.
 */
@NullMarked
package io.nexusstore.internal.pipeline;

import org.jspecify.annotations.NullMarked;
