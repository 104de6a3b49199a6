package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.spi.Row;
import io.nexusstore.value.ValueOrder;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the rows of a result by id, as the evaluator and SQLite do.
 *
 * <p>Most pairs of ids are told apart by a number made of their beginning, so numbers are sorted, each with the place of
 * its row in its lowest bits; only rows whose numbers agree are compared by their ids.
 */
final class IdOrder<T, ID> {

    private static final int BYTES = Long.BYTES;
    private static final long NOT_ASCII = 0xff;
    private static final int FIRST_NOT_ASCII = 0x80;

    private final EntityModel<T, ID> model;
    private final List<ValueType> types;
    private final ValueType type;
    private final Comparator<T> comparison;

    IdOrder(EntityModel<T, ID> model) {
        this.model = model;
        this.types = model.idFields().stream()
                .map(field -> model.fields().get(field).type())
                .toList();
        this.type = types.get(0);
        this.comparison = (left, right) -> compare(idOf(left), idOf(right));
    }

    /** Returns the result with readable and unreadable rows in order; rows whose very id is unreadable come last. */
    ReadResult<T> sorted(ReadResult<T> result) {
        return new ReadResult<>(sorted(result.rows()), sortedUnreadable(result.unreadable()), result.position());
    }

    /** Returns the rows in order. */
    List<T> sorted(List<T> rows) {
        return isSorted(rows) ? rows : sortedByNumbers(rows);
    }

    private boolean isSorted(List<T> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (comparison.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private List<T> sortedByNumbers(List<T> rows) {
        int size = rows.size();
        long places = ((long) Integer.highestOneBit(size) << 1) - 1;
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (number(first(idOf(rows.get(i)))) & ~places) | i;
        }
        Arrays.sort(numbers);
        List<T> sorted = new ArrayList<>(size);
        for (long number : numbers) {
            sorted.add(rows.get((int) (number & places)));
        }
        int first = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || (numbers[i] & ~places) != (numbers[first] & ~places)) {
                if (i - first > 1) {
                    sorted.subList(first, i).sort(comparison);
                }
                first = i;
            }
        }
        return sorted;
    }

    private int compare(ID left, ID right) {
        if (!(left instanceof Record)) {
            return ValueOrder.compare(type, left, right);
        }
        List<?> one = parts(left);
        List<?> other = parts(right);
        for (int i = 0; i < types.size(); i++) {
            int order = ValueOrder.compare(types.get(i), one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Object first(ID id) {
        return id instanceof Record ? parts(id).get(0) : id;
    }

    private List<?> parts(ID id) {
        Object key = Row.key(model, id);
        return key instanceof List<?> parts ? parts : List.of(key);
    }

    /** Returns a number that is less than another's only if the id comes before the other. */
    private long number(Object id) {
        return switch (type) {
            case STRING -> beginning((String) id) ^ Long.MIN_VALUE;
            case UUID -> ((UUID) id).getMostSignificantBits() ^ Long.MIN_VALUE;
            case INT, LONG -> ((Number) id).longValue();
            default -> 0;
        };
    }

    /** Returns the first bytes of a text, up to the first that is not ASCII: those agree, and follow all others. */
    private static long beginning(String text) {
        long bytes = 0;
        for (int i = 0; i < BYTES; i++) {
            char c = i < text.length() ? text.charAt(i) : 0;
            if (c >= FIRST_NOT_ASCII) {
                return ((bytes << Byte.SIZE) | NOT_ASCII) << (Byte.SIZE * (BYTES - 1 - i));
            }
            bytes = (bytes << Byte.SIZE) | c;
        }
        return bytes;
    }

    private List<UnreadableRow> sortedUnreadable(List<UnreadableRow> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        List<UnreadableRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(this::decoded, Comparator.nullsLast(this::compare)));
        return sorted;
    }

    private @Nullable ID decoded(UnreadableRow row) {
        try {
            return model.decodeId(row.id());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private ID idOf(T row) {
        return Objects.requireNonNull(model.idOf(row));
    }
}
