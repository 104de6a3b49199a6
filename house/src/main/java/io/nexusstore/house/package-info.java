/** Rules that every module of this build keeps, as code; nothing that a user of Nexus Store would call. */
@NullMarked
package io.nexusstore.house;

import org.jspecify.annotations.NullMarked;
