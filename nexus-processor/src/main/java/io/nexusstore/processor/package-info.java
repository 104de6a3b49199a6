/** Entry points of the annotation processor: wiring, options and rounds; no reading, checking or writing. */
@NullMarked
package io.nexusstore.processor;

import org.jspecify.annotations.NullMarked;
