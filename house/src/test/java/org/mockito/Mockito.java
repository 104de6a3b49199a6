package org.mockito;

/** Stands in for a mock library, to provoke the rule against them. */
public final class Mockito {}
