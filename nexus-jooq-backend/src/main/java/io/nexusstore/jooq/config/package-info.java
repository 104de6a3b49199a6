/** The choices that a SQL backend is opened with, as values; nothing that acts on them. */
@NullMarked
package io.nexusstore.jooq.config;

import org.jspecify.annotations.NullMarked;
