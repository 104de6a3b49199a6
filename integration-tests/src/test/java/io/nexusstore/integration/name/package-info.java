/** Entities whose names get in the way of SQL, of Java or of generated code, and the test that stores them all the same. */
@NullMarked
package io.nexusstore.integration.name;

import org.jspecify.annotations.NullMarked;
