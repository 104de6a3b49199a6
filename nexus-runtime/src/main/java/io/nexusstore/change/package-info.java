/** What was committed, as ordered values; who listens and when is the business of others. */
@NullMarked
package io.nexusstore.change;

import org.jspecify.annotations.NullMarked;
