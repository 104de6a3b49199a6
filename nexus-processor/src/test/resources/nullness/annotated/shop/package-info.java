/** Where null is said of each type. */
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
