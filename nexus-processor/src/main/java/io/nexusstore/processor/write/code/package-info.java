/** How all writers speak Java: the names, literals, layouts and marks that generated types have in common. No whole types. */
@NullMarked
package io.nexusstore.processor.write.code;

import org.jspecify.annotations.NullMarked;
