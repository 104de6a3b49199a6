/** Commits and failures on their way to whoever listens; nothing is kept for those who do not. */
@NullMarked
package io.nexusstore.internal.feed;

import org.jspecify.annotations.NullMarked;
