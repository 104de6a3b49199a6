/** Where javac enters: the two processors, their options and the rounds. Only wiring; every decision is made further in. */
@NullMarked
package io.nexusstore.processor;

import org.jspecify.annotations.NullMarked;
