package io.nexusstore.processor.model;

/**
 * A value of an annotation, or its default, with the place to point at when it is wrong.
 *
 * @param value the value
 * @param origin where it was written, or the annotation or element that it was left out of
 * @param <V> the type of the value
 */
public record Located<V>(V value, Origin origin) {

    /** Returns another value from the same place. */
    public <W> Located<W> with(W other) {
        return new Located<>(other, origin);
    }
}
