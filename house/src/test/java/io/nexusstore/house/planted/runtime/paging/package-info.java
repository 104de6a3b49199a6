/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.runtime.paging;

import org.jspecify.annotations.NullMarked;
