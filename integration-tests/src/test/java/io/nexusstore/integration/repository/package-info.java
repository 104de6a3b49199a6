/** Repository interfaces, whose derived methods are compared with queries written by hand. */
@NullMarked
package io.nexusstore.integration.repository;

import org.jspecify.annotations.NullMarked;
