/** Writes the lists by which the runtime finds the models and the repositories of a module. */
@NullMarked
package io.nexusstore.processor.write.list;

import org.jspecify.annotations.NullMarked;
