package shop;

import io.nexusstore.query.And;
import io.nexusstore.query.ComparableTerm;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.OrderTerm;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds queries for {@link Ledger.Line}, one conjoined condition after another. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class LedgerLineQuery {

    private final Query<Ledger.Line> query;

    private LedgerLineQuery(Query<Ledger.Line> query) {
        this.query = query;
    }

    /** Starts a query without conditions. */
    public static LedgerLineQuery where() {
        return new LedgerLineQuery(Query.unconstrained());
    }

    /** Begins a condition on {@code id}. */
    public ComparableTerm<Ledger.Line, Integer, LedgerLineQuery> id() {
        return new ComparableTerm<>(LedgerLineFields.ID, this::and);
    }

    /**
     * Begins a condition on {@code limit}.
     *
     * <p>The underscore keeps it apart from the method of the query itself.
     */
    public StringTerm<Ledger.Line, LedgerLineQuery> limit_() {
        return new StringTerm<>(LedgerLineFields.LIMIT, this::and);
    }

    /** Begins a condition on {@code record}. */
    public ComparableTerm<Ledger.Line, Instant, LedgerLineQuery> record() {
        return new ComparableTerm<>(LedgerLineFields.RECORD, this::and);
    }

    /** Begins a condition on {@code yield}. */
    public ComparableTerm<Ledger.Line, Instant, LedgerLineQuery> yield() {
        return new ComparableTerm<>(LedgerLineFields.YIELD, this::and);
    }

    /** Begins a condition on {@code field}. */
    public ComparableTerm<Ledger.Line, Boolean, LedgerLineQuery> field() {
        return new ComparableTerm<>(LedgerLineFields.FIELD, this::and);
    }

    /** Begins a condition on {@code out}. */
    public ComparableTerm<Ledger.Line, Character, LedgerLineQuery> out() {
        return new ComparableTerm<>(LedgerLineFields.OUT, this::and);
    }

    /** Begins a condition on {@code line}. */
    public ComparableTerm<Ledger.Line, Ledger.Line.Kind, LedgerLineQuery> line() {
        return new ComparableTerm<>(LedgerLineFields.LINE, this::and);
    }

    /** Begins a condition on {@code version}. */
    public ComparableTerm<Ledger.Line, Integer, LedgerLineQuery> version() {
        return new ComparableTerm<>(LedgerLineFields.VERSION, this::and);
    }

    /** Adds the condition that at least one of the given ones holds. */
    @SafeVarargs
    public final LedgerLineQuery anyOf(Expression<Ledger.Line>... conditions) {
        List<Expression<Ledger.Line>> operands = new ArrayList<>(conditions.length);
        for (Expression<Ledger.Line> condition : conditions) {
            operands.add(condition);
        }
        return and(new Or<>(operands));
    }

    /** Adds the condition that at least one alternative holds; each is what an operator adds to an empty query. */
    @SafeVarargs
    public final LedgerLineQuery anyOf(UnaryOperator<LedgerLineQuery>... groups) {
        List<Expression<Ledger.Line>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<LedgerLineQuery> group : groups) {
            operands.add(group.apply(where()).query.predicate().orElse(new And<>(List.of())));
        }
        return and(new Or<>(operands));
    }

    /** Adds the condition that all of the given ones hold. */
    @SafeVarargs
    public final LedgerLineQuery allOf(Expression<Ledger.Line>... conditions) {
        List<Expression<Ledger.Line>> operands = new ArrayList<>(conditions.length);
        for (Expression<Ledger.Line> condition : conditions) {
            operands.add(condition);
        }
        return and(new And<>(operands));
    }

    /** Adds the condition that all groups hold; each is what an operator adds to an empty query. */
    @SafeVarargs
    public final LedgerLineQuery allOf(UnaryOperator<LedgerLineQuery>... groups) {
        List<Expression<Ledger.Line>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<LedgerLineQuery> group : groups) {
            operands.add(group.apply(where()).query.predicate().orElse(new And<>(List.of())));
        }
        return and(new And<>(operands));
    }

    /** Begins the order; conditions can no longer be added. */
    public Ordering orderBy() {
        return new Ordering(query);
    }

    /** Bounds the number of entities. */
    public Ordering limit(long rows) {
        return orderBy().limit(rows);
    }

    /** Leaves out the first entities. */
    public Ordering offset(long rows) {
        return orderBy().offset(rows);
    }

    /** Returns the query. */
    public Query<Ledger.Line> toQuery() {
        return query;
    }

    private LedgerLineQuery and(Expression<Ledger.Line> condition) {
        return new LedgerLineQuery(query.and(condition));
    }

    /** The order and the window of a query for {@link Ledger.Line}. Immutable. */
    static final class Ordering {

        private final Query<Ledger.Line> query;

        private Ordering(Query<Ledger.Line> query) {
            this.query = query;
        }

        /** Adds {@code id} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> id() {
            return new OrderTerm<>(LedgerLineFields.ID, this::by);
        }

        /**
         * Adds {@code limit} to the keys of the order.
         *
         * <p>The underscore keeps it apart from the method of the query itself.
         */
        public OrderTerm<Ledger.Line, Ordering> limit_() {
            return new OrderTerm<>(LedgerLineFields.LIMIT, this::by);
        }

        /** Adds {@code record} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> record() {
            return new OrderTerm<>(LedgerLineFields.RECORD, this::by);
        }

        /** Adds {@code yield} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> yield() {
            return new OrderTerm<>(LedgerLineFields.YIELD, this::by);
        }

        /** Adds {@code field} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> field() {
            return new OrderTerm<>(LedgerLineFields.FIELD, this::by);
        }

        /** Adds {@code out} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> out() {
            return new OrderTerm<>(LedgerLineFields.OUT, this::by);
        }

        /** Adds {@code line} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> line() {
            return new OrderTerm<>(LedgerLineFields.LINE, this::by);
        }

        /** Adds {@code version} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> version() {
            return new OrderTerm<>(LedgerLineFields.VERSION, this::by);
        }

        /** Bounds the number of entities. */
        public Ordering limit(long rows) {
            return new Ordering(query.limit(rows));
        }

        /** Leaves out the first entities. */
        public Ordering offset(long rows) {
            return new Ordering(query.offset(rows));
        }

        /** Returns the query. */
        public Query<Ledger.Line> toQuery() {
            return query;
        }

        private Ordering by(Order<Ledger.Line> key) {
            return new Ordering(query.orderBy(key));
        }
    }
}
