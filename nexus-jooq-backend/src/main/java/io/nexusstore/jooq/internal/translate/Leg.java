package io.nexusstore.jooq.internal.translate;

import io.nexusstore.jooq.internal.schema.MappedTable;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the conditions that together say "behind this place". An index finds the rows of each without looking at others,
 * and the rows of one come before all those of the next.
 *
 * @param same how many keys, from the first one on, agree with the place
 * @param end the number of keys up to the last one that is compared
 * @param kind what is demanded of the keys from the {@code same}th to the {@code end}th
 */
public record Leg(int same, int end, Kind kind) {

    /** What a leg demands behind the keys that agree. */
    enum Kind {
        /** As one row of values they lie beyond the place, and the first of them is not null. */
        BEYOND,
        /** It is null. */
        NULL,
        /** It is not null. */
        NOT_NULL
    }

    /**
     * Returns the legs of the keys, in the order of their rows: first those that agree with the place in the most keys.
     *
     * <p>Neighbouring keys of one direction are compared as one row of values. A null of the row itself compares as
     * unknown, which leaves it out; that is right where null comes before all values. Where it comes behind them, the key
     * begins a row, and the nulls are a leg of their own.
     */
    static List<Leg> of(MappedTable<?, ?> table, List<OrderKey> keys) {
        List<Leg> legs = new ArrayList<>();
        int end = keys.size();
        while (end > 0) {
            int begin = begin(table, keys, end);
            OrderKey first = keys.get(begin);
            if (!first.isNullPlace()) {
                legs.add(new Leg(begin, end, Kind.BEYOND));
                if (first.isNullBehind()) {
                    legs.add(new Leg(begin, begin + 1, Kind.NULL));
                }
            } else if (first.isNullsFirst()) {
                legs.add(new Leg(begin, begin + 1, Kind.NOT_NULL));
            }
            end = begin;
        }
        return legs;
    }

    /** Returns where the row of values begins that ends there. */
    private static int begin(MappedTable<?, ?> table, List<OrderKey> keys, int end) {
        int begin = end - 1;
        while (begin > 0
                && !keys.get(begin).isNullPlace()
                && !keys.get(begin).isNullBehind()
                && table.joinsRows(keys.get(begin).field())
                && !keys.get(begin - 1).isNullPlace()
                && keys.get(begin - 1).isDescending() == keys.get(begin).isDescending()) {
            begin--;
        }
        return begin;
    }

    /** Returns whether this leg alone says all, without a key that agrees. */
    boolean isWhole(List<OrderKey> keys) {
        return same == 0
                && end == keys.size()
                && kind == Kind.BEYOND
                && !keys.get(0).isNullBehind();
    }

    /** Returns whether the place's value for the key of that number is compared. */
    boolean compares(int key) {
        return key < (kind == Kind.BEYOND ? end : same);
    }

    /** Returns a text that tells legs apart. */
    String key() {
        return same + "," + end + kind.name().charAt(kind == Kind.NOT_NULL ? 2 : 0);
    }
}
