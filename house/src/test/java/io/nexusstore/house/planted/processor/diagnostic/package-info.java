/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
