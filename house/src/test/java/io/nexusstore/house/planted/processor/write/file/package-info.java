/** Planted for the tests of the house. */
@NullMarked
package io.nexusstore.house.planted.processor.write.file;

import org.jspecify.annotations.NullMarked;
