package io.nexusstore.jooq.internal.translate;

/** The statement of one query shape, and which operand each of its parameters is bound to. */
public final class Plan {

    private final String sql;
    private final int[] order;

    Plan(String sql, int[] order) {
        this.sql = sql;
        this.order = order;
    }

    /** Returns the text of the statement, the same object each time. */
    public String sql() {
        return sql;
    }

    int parameters() {
        return order.length;
    }

    int operand(int parameter) {
        return order[parameter];
    }
}
