/** A whole database: its file, how it is opened and closed, and the readers and the writer under one roof. */
@NullMarked
package io.nexusstore.jooq.internal.database;

import org.jspecify.annotations.NullMarked;
