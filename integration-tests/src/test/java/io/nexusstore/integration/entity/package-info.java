/** The entities that the tests store; no behaviour. */
@NullMarked
package io.nexusstore.integration.entity;

import org.jspecify.annotations.NullMarked;
