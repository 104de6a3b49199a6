package shop;

import io.nexusstore.query.ComparableTerm;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentOrder;
import io.nexusstore.query.OrderTerm;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringTerm;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds queries for {@link Ledger.Line}, one conjoined condition after another. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class LedgerLineQuery extends FluentConditions<Ledger.Line, LedgerLineQuery, LedgerLineQuery.Ordering> {

    private LedgerLineQuery(Query<Ledger.Line> query) {
        super(query);
    }

    /** Starts a query without conditions. */
    public static LedgerLineQuery where() {
        return new LedgerLineQuery(Query.unconstrained());
    }

    /** Begins a condition on {@code id}. */
    public ComparableTerm<Ledger.Line, Integer, LedgerLineQuery> id() {
        return comparable(LedgerLineFields.ID);
    }

    /**
     * Begins a condition on {@code limit}.
     *
     * <p>The underscore keeps it apart from the method of the query itself.
     */
    public StringTerm<Ledger.Line, LedgerLineQuery> limit_() {
        return text(LedgerLineFields.LIMIT);
    }

    /** Begins a condition on {@code record}. */
    public ComparableTerm<Ledger.Line, Instant, LedgerLineQuery> record() {
        return comparable(LedgerLineFields.RECORD);
    }

    /** Begins a condition on {@code yield}. */
    public ComparableTerm<Ledger.Line, Instant, LedgerLineQuery> yield() {
        return comparable(LedgerLineFields.YIELD);
    }

    /** Begins a condition on {@code field}. */
    public ComparableTerm<Ledger.Line, Boolean, LedgerLineQuery> field() {
        return comparable(LedgerLineFields.FIELD);
    }

    /** Begins a condition on {@code out}. */
    public ComparableTerm<Ledger.Line, Character, LedgerLineQuery> out() {
        return comparable(LedgerLineFields.OUT);
    }

    /** Begins a condition on {@code line}. */
    public ComparableTerm<Ledger.Line, Ledger.Line.Kind, LedgerLineQuery> line() {
        return comparable(LedgerLineFields.LINE);
    }

    /** Begins a condition on {@code version}. */
    public ComparableTerm<Ledger.Line, Integer, LedgerLineQuery> version() {
        return comparable(LedgerLineFields.VERSION);
    }

    @Override
    public Ordering orderBy() {
        return new Ordering(toQuery());
    }

    @Override
    protected LedgerLineQuery with(Query<Ledger.Line> query) {
        return new LedgerLineQuery(query);
    }

    /** The order and the window of a query for {@link Ledger.Line}. Immutable. */
    static final class Ordering extends FluentOrder<Ledger.Line, Ordering> {

        private Ordering(Query<Ledger.Line> query) {
            super(query);
        }

        /** Adds {@code id} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> id() {
            return key(LedgerLineFields.ID);
        }

        /**
         * Adds {@code limit} to the keys of the order.
         *
         * <p>The underscore keeps it apart from the method of the query itself.
         */
        public OrderTerm<Ledger.Line, Ordering> limit_() {
            return key(LedgerLineFields.LIMIT);
        }

        /** Adds {@code record} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> record() {
            return key(LedgerLineFields.RECORD);
        }

        /** Adds {@code yield} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> yield() {
            return key(LedgerLineFields.YIELD);
        }

        /** Adds {@code field} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> field() {
            return key(LedgerLineFields.FIELD);
        }

        /** Adds {@code out} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> out() {
            return key(LedgerLineFields.OUT);
        }

        /** Adds {@code line} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> line() {
            return key(LedgerLineFields.LINE);
        }

        /** Adds {@code version} to the keys of the order. */
        public OrderTerm<Ledger.Line, Ordering> version() {
            return key(LedgerLineFields.VERSION);
        }

        @Override
        protected Ordering with(Query<Ledger.Line> query) {
            return new Ordering(query);
        }
    }
}
