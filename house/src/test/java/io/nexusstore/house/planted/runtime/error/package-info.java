/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.runtime.error;

import org.jspecify.annotations.NullMarked;
