/** Single values: their types, their canonical domain and order, and how they are read and written by index. */
@NullMarked
package io.nexusstore.value;

import org.jspecify.annotations.NullMarked;
