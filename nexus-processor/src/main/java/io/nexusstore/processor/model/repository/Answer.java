package io.nexusstore.processor.model.repository;

/** In which form a method answers. */
public enum Answer {
    /** {@code Flux<T>}. */
    FLUX(true),
    /** {@code Mono<List<T>>}. */
    MONO_LIST(true),
    /** {@code Mono<T>}, empty for nothing. */
    MONO(true),
    /** {@code Mono<Page<T>>}. */
    MONO_PAGE(true),
    /** {@code Flux<List<T>>}. */
    FLUX_LIST(true),
    /** {@code Flux<Optional<T>>}. */
    FLUX_OPTIONAL(true),
    /** {@code Mono<Void>}. */
    MONO_VOID(true),
    /** {@code List<T>}. */
    LIST(false),
    /** {@code Optional<T>}. */
    OPTIONAL(false),
    /** {@code @Nullable T}. */
    NULLABLE(false),
    /** {@code Page<T>}. */
    PAGE(false),
    /** A plain value, or nothing at all for {@code void}. */
    VALUE(false);

    private final boolean isReactive;

    Answer(boolean isReactive) {
        this.isReactive = isReactive;
    }

    /** Returns whether the answer has one value at most. */
    public boolean isOne() {
        return this == MONO || this == OPTIONAL || this == NULLABLE;
    }

    /** Returns whether the answer comes by a publisher. */
    public boolean isReactive() {
        return isReactive;
    }
}
