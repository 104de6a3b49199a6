/**
 * The schema of an entity as data, and the collecting of its violations; what happens with them is the pipeline's
 * business.
 */
@NullMarked
package io.nexusstore.validation;

import org.jspecify.annotations.NullMarked;
