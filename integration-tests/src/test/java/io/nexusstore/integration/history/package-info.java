/** Random histories against a model, and what they are made of. */
@NullMarked
package io.nexusstore.integration.history;

import org.jspecify.annotations.NullMarked;
