/** Turns compiler elements into models; the only package that asks the compiler about elements and types. No judgement. */
@NullMarked
package io.nexusstore.processor.read;

import org.jspecify.annotations.NullMarked;
