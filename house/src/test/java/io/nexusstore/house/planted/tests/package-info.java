/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.tests;

import org.jspecify.annotations.NullMarked;
