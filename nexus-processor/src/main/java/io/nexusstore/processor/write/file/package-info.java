/** Generated types as files, in the layout of hand-written ones; the only package that creates files. */
@NullMarked
package io.nexusstore.processor.write.file;

import org.jspecify.annotations.NullMarked;
