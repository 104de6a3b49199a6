/** Writes stores with typed finders, and the implementations of repository interfaces. */
@NullMarked
package io.nexusstore.processor.write.repository;

import org.jspecify.annotations.NullMarked;
