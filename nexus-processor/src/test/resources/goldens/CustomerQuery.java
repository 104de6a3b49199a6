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
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds queries for {@link Customer}, one conjoined condition after another. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerQuery {

    private final Query<Customer> query;

    private CustomerQuery(Query<Customer> query) {
        this.query = query;
    }

    /** Starts a query without conditions. */
    public static CustomerQuery where() {
        return new CustomerQuery(Query.unconstrained());
    }

    /** Begins a condition on {@code id}. */
    public ComparableTerm<Customer, UUID, CustomerQuery> id() {
        return new ComparableTerm<>(CustomerFields.ID, this::and);
    }

    /** Begins a condition on {@code email}. */
    public StringTerm<Customer, CustomerQuery> email() {
        return new StringTerm<>(CustomerFields.EMAIL, this::and);
    }

    /** Begins a condition on {@code name}. */
    public StringTerm<Customer, CustomerQuery> name() {
        return new StringTerm<>(CustomerFields.NAME, this::and);
    }

    /** Begins a condition on {@code age}. */
    public ComparableTerm<Customer, Integer, CustomerQuery> age() {
        return new ComparableTerm<>(CustomerFields.AGE, this::and);
    }

    /** Begins a condition on {@code score}. */
    public ComparableTerm<Customer, Double, CustomerQuery> score() {
        return new ComparableTerm<>(CustomerFields.SCORE, this::and);
    }

    /** Begins a condition on {@code status}. */
    public ComparableTerm<Customer, Customer.Status, CustomerQuery> status() {
        return new ComparableTerm<>(CustomerFields.STATUS, this::and);
    }

    /** Begins a condition on {@code avatar}. */
    public ComparableTerm<Customer, byte[], CustomerQuery> avatar() {
        return new ComparableTerm<>(CustomerFields.AVATAR, this::and);
    }

    /** Begins a condition on {@code createdAt}. */
    public ComparableTerm<Customer, Instant, CustomerQuery> createdAt() {
        return new ComparableTerm<>(CustomerFields.CREATED_AT, this::and);
    }

    /** Begins a condition on {@code updatedAt}. */
    public ComparableTerm<Customer, Instant, CustomerQuery> updatedAt() {
        return new ComparableTerm<>(CustomerFields.UPDATED_AT, this::and);
    }

    /** Begins a condition on {@code version}. */
    public ComparableTerm<Customer, Long, CustomerQuery> version() {
        return new ComparableTerm<>(CustomerFields.VERSION, this::and);
    }

    /** Adds the condition that at least one of the given ones holds. */
    @SafeVarargs
    public final CustomerQuery anyOf(Expression<Customer>... conditions) {
        List<Expression<Customer>> operands = new ArrayList<>(conditions.length);
        for (Expression<Customer> condition : conditions) {
            operands.add(condition);
        }
        return and(new Or<>(operands));
    }

    /** Adds the condition that at least one alternative holds; each is what an operator adds to an empty query. */
    @SafeVarargs
    public final CustomerQuery anyOf(UnaryOperator<CustomerQuery>... groups) {
        List<Expression<Customer>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<CustomerQuery> group : groups) {
            operands.add(group.apply(where()).query.predicate().orElse(new And<>(List.of())));
        }
        return and(new Or<>(operands));
    }

    /** Adds the condition that all of the given ones hold. */
    @SafeVarargs
    public final CustomerQuery allOf(Expression<Customer>... conditions) {
        List<Expression<Customer>> operands = new ArrayList<>(conditions.length);
        for (Expression<Customer> condition : conditions) {
            operands.add(condition);
        }
        return and(new And<>(operands));
    }

    /** Adds the condition that all groups hold; each is what an operator adds to an empty query. */
    @SafeVarargs
    public final CustomerQuery allOf(UnaryOperator<CustomerQuery>... groups) {
        List<Expression<Customer>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<CustomerQuery> group : groups) {
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
    public Query<Customer> toQuery() {
        return query;
    }

    private CustomerQuery and(Expression<Customer> condition) {
        return new CustomerQuery(query.and(condition));
    }

    /** The order and the window of a query for {@link Customer}. Immutable. */
    public static final class Ordering {

        private final Query<Customer> query;

        private Ordering(Query<Customer> query) {
            this.query = query;
        }

        /** Adds {@code id} to the keys of the order. */
        public OrderTerm<Customer, Ordering> id() {
            return new OrderTerm<>(CustomerFields.ID, this::by);
        }

        /** Adds {@code email} to the keys of the order. */
        public OrderTerm<Customer, Ordering> email() {
            return new OrderTerm<>(CustomerFields.EMAIL, this::by);
        }

        /** Adds {@code name} to the keys of the order. */
        public OrderTerm<Customer, Ordering> name() {
            return new OrderTerm<>(CustomerFields.NAME, this::by);
        }

        /** Adds {@code age} to the keys of the order. */
        public OrderTerm<Customer, Ordering> age() {
            return new OrderTerm<>(CustomerFields.AGE, this::by);
        }

        /** Adds {@code score} to the keys of the order. */
        public OrderTerm<Customer, Ordering> score() {
            return new OrderTerm<>(CustomerFields.SCORE, this::by);
        }

        /** Adds {@code status} to the keys of the order. */
        public OrderTerm<Customer, Ordering> status() {
            return new OrderTerm<>(CustomerFields.STATUS, this::by);
        }

        /** Adds {@code avatar} to the keys of the order. */
        public OrderTerm<Customer, Ordering> avatar() {
            return new OrderTerm<>(CustomerFields.AVATAR, this::by);
        }

        /** Adds {@code createdAt} to the keys of the order. */
        public OrderTerm<Customer, Ordering> createdAt() {
            return new OrderTerm<>(CustomerFields.CREATED_AT, this::by);
        }

        /** Adds {@code updatedAt} to the keys of the order. */
        public OrderTerm<Customer, Ordering> updatedAt() {
            return new OrderTerm<>(CustomerFields.UPDATED_AT, this::by);
        }

        /** Adds {@code version} to the keys of the order. */
        public OrderTerm<Customer, Ordering> version() {
            return new OrderTerm<>(CustomerFields.VERSION, this::by);
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
        public Query<Customer> toQuery() {
            return query;
        }

        private Ordering by(Order<Customer> key) {
            return new Ordering(query.orderBy(key));
        }
    }
}
