/** Repository interfaces as they were read, and the plans of their methods. No compiler types but inside an origin. */
@NullMarked
package io.nexusstore.processor.model.repository;

import org.jspecify.annotations.NullMarked;
