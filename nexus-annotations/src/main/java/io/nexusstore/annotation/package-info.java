/**
 * The annotations that describe an entity to the annotation processor; no logic and nothing that a running program
 * reads.
 */
@NullMarked
package io.nexusstore.annotation;

import org.jspecify.annotations.NullMarked;
