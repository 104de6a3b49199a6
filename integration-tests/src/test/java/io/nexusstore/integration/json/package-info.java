/** Lists, sets, maps and records in one column, and converted values. */
@NullMarked
package io.nexusstore.integration.json;

import org.jspecify.annotations.NullMarked;
