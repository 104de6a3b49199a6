/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.common.cycle.first;

import org.jspecify.annotations.NullMarked;
