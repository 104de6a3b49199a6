package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.delta.FieldSet;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What changes in one {@link Customer}: the typed face of a {@link DeltaChange}. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerDelta {

    private final DeltaChange<Customer> change;

    private CustomerDelta(DeltaChange<Customer> change) {
        this.change = Objects.requireNonNull(change, "change");
    }

    /** Returns the typed face of a change. */
    public static CustomerDelta of(DeltaChange<Customer> change) {
        return new CustomerDelta(change);
    }

    /**
     * Returns what changed between two states of one entity.
     *
     * @throws IllegalArgumentException when the ids differ
     */
    public static CustomerDelta between(Customer before, Customer after) {
        return new CustomerDelta(Customer_Model.INSTANCE.diff(before, after));
    }

    /** Starts a change of single fields whose old values do not matter. */
    public static Builder edit() {
        return new Builder();
    }

    /** Returns the change as stores take it. */
    public DeltaChange<Customer> change() {
        return change;
    }

    /** Returns whether nothing changes. */
    public boolean isEmpty() {
        return change.isEmpty();
    }

    /** Returns which fields change. */
    public FieldSet changed() {
        return change.changed();
    }

    /** Returns the change of {@code email}, or empty when it does not change. */
    public Optional<FieldChange<Customer>> email() {
        return change.change(CustomerFields.EMAIL);
    }

    /** Returns the change of {@code name}, or empty when it does not change. */
    public Optional<FieldChange<Customer>> name() {
        return change.change(CustomerFields.NAME);
    }

    /** Returns the change of {@code age}, or empty when it does not change. */
    public Optional<FieldChange<Customer>> age() {
        return change.change(CustomerFields.AGE);
    }

    /** Returns the change of {@code score}, or empty when it does not change. */
    public Optional<FieldChange<Customer>> score() {
        return change.change(CustomerFields.SCORE);
    }

    /** Returns the change of {@code status}, or empty when it does not change. */
    public Optional<FieldChange<Customer>> status() {
        return change.change(CustomerFields.STATUS);
    }

    /** Returns the change of {@code avatar}, or empty when it does not change. */
    public Optional<FieldChange<Customer>> avatar() {
        return change.change(CustomerFields.AVATAR);
    }

    /** Returns the entity with the changes applied. */
    public Customer applyTo(Customer base) {
        return Customer_Model.INSTANCE.apply(base, change);
    }

    /** Returns these changes followed by later ones. */
    public CustomerDelta merge(CustomerDelta later) {
        return new CustomerDelta(change.merge(later.change));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerDelta that && change.equals(that.change);
    }

    @Override
    public int hashCode() {
        return change.hashCode();
    }

    @Override
    public String toString() {
        return change.toString();
    }

    /** Collects single edits of one {@link Customer}. Not thread-safe. */
    public static final class Builder {

        private final DeltaChange.Builder<Customer> changes = DeltaChange.builder(Customer.class);

        private Builder() {}

        /** Sets {@code email}. */
        public Builder email(String email) {
            changes.set(CustomerFields.EMAIL, email);
            return this;
        }

        /** Sets {@code name}. */
        public Builder name(@Nullable String name) {
            changes.set(CustomerFields.NAME, name);
            return this;
        }

        /** Sets {@code age}. */
        public Builder age(int age) {
            changes.set(CustomerFields.AGE, age);
            return this;
        }

        /** Sets {@code score}. */
        public Builder score(@Nullable Double score) {
            changes.set(CustomerFields.SCORE, score);
            return this;
        }

        /** Sets {@code status}. */
        public Builder status(Customer.Status status) {
            changes.set(CustomerFields.STATUS, status);
            return this;
        }

        /** Sets {@code avatar}. */
        public Builder avatar(byte @Nullable [] avatar) {
            changes.set(CustomerFields.AVATAR, avatar);
            return this;
        }

        /** Sets the version that the edits are based on; any other stored version is a conflict. */
        public Builder baseVersion(long version) {
            changes.baseVersion(version);
            return this;
        }

        /** Returns the change of what was set so far. */
        public CustomerDelta build() {
            return new CustomerDelta(changes.build());
        }
    }
}
