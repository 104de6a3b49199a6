/** What a backend must do, as tests that run against any of them; no backend of its own. */
@NullMarked
package io.nexusstore.tck;

import org.jspecify.annotations.NullMarked;
