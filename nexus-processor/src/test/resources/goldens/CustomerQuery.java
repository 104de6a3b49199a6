package shop;

import io.nexusstore.query.ComparableTerm;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentOrder;
import io.nexusstore.query.OrderTerm;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringTerm;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds queries for {@link Customer}, one conjoined condition after another. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerQuery extends FluentConditions<Customer, CustomerQuery, CustomerQuery.Ordering> {

    private CustomerQuery(Query<Customer> query) {
        super(query);
    }

    /** Starts a query without conditions. */
    public static CustomerQuery where() {
        return new CustomerQuery(Query.unconstrained());
    }

    /** Begins a condition on {@code id}. */
    public ComparableTerm<Customer, UUID, CustomerQuery> id() {
        return comparable(CustomerFields.ID);
    }

    /** Begins a condition on {@code email}. */
    public StringTerm<Customer, CustomerQuery> email() {
        return text(CustomerFields.EMAIL);
    }

    /** Begins a condition on {@code name}. */
    public StringTerm<Customer, CustomerQuery> name() {
        return text(CustomerFields.NAME);
    }

    /** Begins a condition on {@code age}. */
    public ComparableTerm<Customer, Integer, CustomerQuery> age() {
        return comparable(CustomerFields.AGE);
    }

    /** Begins a condition on {@code score}. */
    public ComparableTerm<Customer, Double, CustomerQuery> score() {
        return comparable(CustomerFields.SCORE);
    }

    /** Begins a condition on {@code status}. */
    public ComparableTerm<Customer, Customer.Status, CustomerQuery> status() {
        return comparable(CustomerFields.STATUS);
    }

    /** Begins a condition on {@code avatar}. */
    public ComparableTerm<Customer, byte[], CustomerQuery> avatar() {
        return comparable(CustomerFields.AVATAR);
    }

    /** Begins a condition on {@code createdAt}. */
    public ComparableTerm<Customer, Instant, CustomerQuery> createdAt() {
        return comparable(CustomerFields.CREATED_AT);
    }

    /** Begins a condition on {@code updatedAt}. */
    public ComparableTerm<Customer, Instant, CustomerQuery> updatedAt() {
        return comparable(CustomerFields.UPDATED_AT);
    }

    /** Begins a condition on {@code version}. */
    public ComparableTerm<Customer, Long, CustomerQuery> version() {
        return comparable(CustomerFields.VERSION);
    }

    @Override
    public Ordering orderBy() {
        return new Ordering(toQuery());
    }

    @Override
    protected CustomerQuery with(Query<Customer> query) {
        return new CustomerQuery(query);
    }

    /** The order and the window of a query for {@link Customer}. Immutable. */
    public static final class Ordering extends FluentOrder<Customer, Ordering> {

        private Ordering(Query<Customer> query) {
            super(query);
        }

        /** Adds {@code id} to the keys of the order. */
        public OrderTerm<Customer, Ordering> id() {
            return key(CustomerFields.ID);
        }

        /** Adds {@code email} to the keys of the order. */
        public OrderTerm<Customer, Ordering> email() {
            return key(CustomerFields.EMAIL);
        }

        /** Adds {@code name} to the keys of the order. */
        public OrderTerm<Customer, Ordering> name() {
            return key(CustomerFields.NAME);
        }

        /** Adds {@code age} to the keys of the order. */
        public OrderTerm<Customer, Ordering> age() {
            return key(CustomerFields.AGE);
        }

        /** Adds {@code score} to the keys of the order. */
        public OrderTerm<Customer, Ordering> score() {
            return key(CustomerFields.SCORE);
        }

        /** Adds {@code status} to the keys of the order. */
        public OrderTerm<Customer, Ordering> status() {
            return key(CustomerFields.STATUS);
        }

        /** Adds {@code avatar} to the keys of the order. */
        public OrderTerm<Customer, Ordering> avatar() {
            return key(CustomerFields.AVATAR);
        }

        /** Adds {@code createdAt} to the keys of the order. */
        public OrderTerm<Customer, Ordering> createdAt() {
            return key(CustomerFields.CREATED_AT);
        }

        /** Adds {@code updatedAt} to the keys of the order. */
        public OrderTerm<Customer, Ordering> updatedAt() {
            return key(CustomerFields.UPDATED_AT);
        }

        /** Adds {@code version} to the keys of the order. */
        public OrderTerm<Customer, Ordering> version() {
            return key(CustomerFields.VERSION);
        }

        @Override
        protected Ordering with(Query<Customer> query) {
            return new Ordering(query);
        }
    }
}
