/** The entities that the contract is tested with; nobody else's. */
@NullMarked
package io.nexusstore.tck.entity;

import org.jspecify.annotations.NullMarked;
