/** Tests of the streams that tell of commits and of failures. */
@NullMarked
package io.nexusstore.integration.feed;

import org.jspecify.annotations.NullMarked;
