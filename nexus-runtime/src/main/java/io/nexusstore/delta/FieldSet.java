package io.nexusstore.delta;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An immutable set of fields of one entity, by index. */
public final class FieldSet {

    private static final FieldSet NONE = new FieldSet(new BitSet());

    private final BitSet bits;

    private FieldSet(BitSet bits) {
        this.bits = bits;
    }

    /** Returns the empty set. */
    public static FieldSet none() {
        return NONE;
    }

    /** Returns the set of the given indexes. */
    public static FieldSet of(int... fields) {
        BitSet bits = new BitSet();
        for (int field : fields) {
            bits.set(field);
        }
        return new FieldSet(bits);
    }

    /** Returns the set of the indexes 0 to {@code count - 1}. */
    public static FieldSet all(int count) {
        BitSet bits = new BitSet(count);
        bits.set(0, count);
        return new FieldSet(bits);
    }

    /** Returns whether the field belongs to the set. */
    public boolean contains(int field) {
        return bits.get(field);
    }

    /** Returns the number of fields. */
    public int size() {
        return bits.cardinality();
    }

    /** Returns whether there are no fields. */
    public boolean isEmpty() {
        return bits.isEmpty();
    }

    /** Returns the indexes in ascending order. */
    public IntStream indexes() {
        return bits.stream();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSet that && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
