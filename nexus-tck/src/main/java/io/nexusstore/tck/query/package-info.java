/** Generated queries: what is asked, of which rows, and what the answer must be; no tests. */
@NullMarked
package io.nexusstore.tck.query;

import org.jspecify.annotations.NullMarked;
