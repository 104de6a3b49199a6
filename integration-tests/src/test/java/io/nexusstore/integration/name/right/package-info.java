/** One of two packages that have an entity of the same simple name; nothing else. */
@NullMarked
package io.nexusstore.integration.name.right;

import org.jspecify.annotations.NullMarked;
