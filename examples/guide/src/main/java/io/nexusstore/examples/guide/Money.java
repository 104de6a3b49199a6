package io.nexusstore.examples.guide;

/**
 * An amount.
 *
 * @param cents how much
 */
public record Money(long cents) {}
