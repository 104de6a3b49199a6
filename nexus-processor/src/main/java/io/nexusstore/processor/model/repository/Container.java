package io.nexusstore.processor.model.repository;

/** A type around the values that a method returns. */
public enum Container {
    /** {@code reactor.core.publisher.Flux}. */
    FLUX,
    /** {@code reactor.core.publisher.Mono}. */
    MONO,
    /** {@code java.util.List}. */
    LIST,
    /** {@code java.util.Optional}. */
    OPTIONAL,
    /** {@code io.nexusstore.paging.Page}. */
    PAGE
}
