/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.runtime.internal.pipeline;

import org.jspecify.annotations.NullMarked;
