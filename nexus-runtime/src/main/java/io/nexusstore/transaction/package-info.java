/** Transactions as callers see them; how they are kept is the pipeline's business. */
@NullMarked
package io.nexusstore.transaction;

import org.jspecify.annotations.NullMarked;
