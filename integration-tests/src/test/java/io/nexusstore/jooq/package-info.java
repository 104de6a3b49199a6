/** What tests need from inside the package of the backend. */
@NullMarked
package io.nexusstore.jooq;

import org.jspecify.annotations.NullMarked;
