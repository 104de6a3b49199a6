/** A small program that keeps airports in an SQLite file through a generated repository. */
@NullMarked
package io.nexusstore.examples.quickstart;

import org.jspecify.annotations.NullMarked;
