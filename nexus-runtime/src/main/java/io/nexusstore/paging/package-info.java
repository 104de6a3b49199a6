/** Pages of query results and the cursors that lead from one to the next, as values. */
@NullMarked
package io.nexusstore.paging;

import org.jspecify.annotations.NullMarked;
