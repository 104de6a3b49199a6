/** Ids that the database hands out. */
@NullMarked
package io.nexusstore.integration.identity;

import org.jspecify.annotations.NullMarked;
