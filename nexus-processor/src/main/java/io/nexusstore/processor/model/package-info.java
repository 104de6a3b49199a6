/** What was read from the source, as plain values that the later stages judge and write. No compiler types but inside an origin. */
@NullMarked
package io.nexusstore.processor.model;

import org.jspecify.annotations.NullMarked;
