/** The sealed family of everything that can go wrong in a store; exceptions only, no behaviour. */
@NullMarked
package io.nexusstore.error;

import org.jspecify.annotations.NullMarked;
