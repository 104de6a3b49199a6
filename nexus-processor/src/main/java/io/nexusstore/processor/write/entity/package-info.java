/** Writes the model of an entity and what users query, build and change it with, and has its other types written. */
@NullMarked
package io.nexusstore.processor.write.entity;

import org.jspecify.annotations.NullMarked;
