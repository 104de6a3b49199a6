/** What becomes of entities that break constraints, by mode and occasion; which constraints there are is shown elsewhere. */
@NullMarked
package io.nexusstore.integration.validation;

import org.jspecify.annotations.NullMarked;
