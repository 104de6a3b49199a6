package io.nexusstore.jooq.internal.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Parameters of a statement that is being built, numbered from 0.
 *
 * <p>jOOQ is given the number of each parameter as its value, so that the order in which it renders them can be read
 * off afterwards, whatever it is.
 */
final class Slots {

    private int count;

    /** Returns the next parameter. */
    @SuppressWarnings("unchecked") // a parameter fits any column: nothing but its place is ever used
    Field<Object> next() {
        return (Field<Object>) (Field<?>) nextNumber();
    }

    /** Returns the next parameter, as a number of rows. */
    Param<Integer> nextNumber() {
        return DSL.val(count++, SQLDataType.INTEGER);
    }

    /** Returns that many next parameters. */
    List<Field<Object>> next(int number) {
        List<Field<Object>> parameters = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            parameters.add(next());
        }
        return parameters;
    }

    /** Returns the statement with, for each of its parameters in turn, the slot that it stands for. */
    Plan render(Query statement) {
        return render(statement, false);
    }

    /** As {@link #render(Query)}, for a statement that may leave it to the reader to sort its rows by id. */
    Plan render(Query statement, boolean leavesSorting) {
        int[] order = statement.getBindValues().stream()
                .mapToInt(slot -> (Integer) slot)
                .toArray();
        if (Arrays.stream(order).distinct().count() != count) {
            throw new IllegalStateException("jOOQ did not render every parameter of: " + statement.getSQL());
        }
        return new Plan(statement.getSQL(), order, leavesSorting);
    }
}
