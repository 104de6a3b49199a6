/** Cursors as signed text; where a page begins is the pipeline's business. */
@NullMarked
package io.nexusstore.internal.cursor;

import org.jspecify.annotations.NullMarked;
