/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.common.api;

import org.jspecify.annotations.NullMarked;
