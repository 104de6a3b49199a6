/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.common.internal;

import org.jspecify.annotations.NullMarked;
