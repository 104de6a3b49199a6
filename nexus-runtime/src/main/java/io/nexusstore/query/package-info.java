/**
 * What is asked of a store: fields, expressions, order and windows, as immutable values without behaviour of a backend.
 */
@NullMarked
package io.nexusstore.query;

import org.jspecify.annotations.NullMarked;
