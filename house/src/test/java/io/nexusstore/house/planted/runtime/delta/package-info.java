/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.runtime.delta;

import org.jspecify.annotations.NullMarked;
