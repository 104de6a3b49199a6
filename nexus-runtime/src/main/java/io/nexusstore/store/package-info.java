/** What callers hold: the store of one entity in its reactive and its blocking form. */
@NullMarked
package io.nexusstore.store;

import org.jspecify.annotations.NullMarked;
