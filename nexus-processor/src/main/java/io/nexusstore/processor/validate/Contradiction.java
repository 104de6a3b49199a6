package io.nexusstore.processor.validate;

import io.nexusstore.processor.model.Origin;

/**
 * Two limits that no value keeps together.
 *
 * @param one the one, as users write it
 * @param other the other
 * @param origin where one of them is written, the second where both are
 */
record Contradiction(String one, String other, Origin origin) {}
