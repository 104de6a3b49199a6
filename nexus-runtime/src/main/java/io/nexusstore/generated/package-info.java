/** The contract between generated code and the runtime, and the small helpers that generated code calls; no storage. */
@NullMarked
package io.nexusstore.generated;

import org.jspecify.annotations.NullMarked;
