/** Tests of input that cannot be taken and of files that cannot be worked with. */
@NullMarked
package io.nexusstore.integration.input;

import org.jspecify.annotations.NullMarked;
