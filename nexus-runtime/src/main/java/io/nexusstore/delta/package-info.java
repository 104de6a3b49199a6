/** What changed in an entity, field by field, as values; no storage and no merging of conflicts. */
@NullMarked
package io.nexusstore.delta;

import org.jspecify.annotations.NullMarked;
