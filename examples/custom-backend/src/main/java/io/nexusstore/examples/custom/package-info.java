/** Backends that keep their rows in a file, written from the Javadoc of the SPI alone; nothing of the runtime's inside. */
@NullMarked
package io.nexusstore.examples.custom;

import org.jspecify.annotations.NullMarked;
