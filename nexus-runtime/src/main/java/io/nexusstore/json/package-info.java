/** How values that no column holds as they are become JSON of exactly one spelling, and back; no storage. */
@NullMarked
package io.nexusstore.json;

import org.jspecify.annotations.NullMarked;
