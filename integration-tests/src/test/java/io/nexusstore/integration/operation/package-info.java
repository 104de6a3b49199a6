/** Tests of single operations, on every backend and in every form. */
@NullMarked
package io.nexusstore.integration.operation;

import org.jspecify.annotations.NullMarked;
