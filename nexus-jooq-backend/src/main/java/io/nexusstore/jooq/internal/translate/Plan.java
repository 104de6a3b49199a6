package io.nexusstore.jooq.internal.translate;

/**
 * The statement of one query shape, which operand each of its parameters is bound to, and whether its rows are still to be
 * sorted by id.
 */
public final class Plan {

    private final String sql;
    private final int[] order;
    private final boolean leavesSorting;

    Plan(String sql, int[] order, boolean leavesSorting) {
        this.sql = sql;
        this.order = order;
        this.leavesSorting = leavesSorting;
    }

    /** Returns the text of the statement, the same object each time. */
    public String sql() {
        return sql;
    }

    /** Returns whether the rows come as they are stored, and whoever reads them sorts them by id. */
    public boolean leavesSorting() {
        return leavesSorting;
    }

    int parameters() {
        return order.length;
    }

    int operand(int parameter) {
        return order[parameter];
    }
}
