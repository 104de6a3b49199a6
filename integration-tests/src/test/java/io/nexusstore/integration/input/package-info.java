/** Tests of what the store is given that it cannot take: values, rows, files, backends; no behaviour of sound input. */
@NullMarked
package io.nexusstore.integration.input;

import org.jspecify.annotations.NullMarked;
