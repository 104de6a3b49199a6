package shop;

import io.nexusstore.delta.DeltaChange;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Collects edits of one {@link Customer}, which itself stays as it is. Not thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerTracked {

    private final Customer original;
    private DeltaChange.Builder<Customer> changes;

    private CustomerTracked(Customer original) {
        this.original = Objects.requireNonNull(original, "original");
        this.changes = unchanged(original);
    }

    /** Starts to track an entity. */
    public static CustomerTracked of(Customer original) {
        return new CustomerTracked(original);
    }

    /** Sets {@code email}. */
    public CustomerTracked email(String email) {
        changes.change(CustomerFields.EMAIL, original.email(), email);
        return this;
    }

    /** Sets {@code name}. */
    public CustomerTracked name(@Nullable String name) {
        changes.change(CustomerFields.NAME, original.name(), name);
        return this;
    }

    /** Sets {@code age}. */
    public CustomerTracked age(int age) {
        changes.change(CustomerFields.AGE, original.age(), age);
        return this;
    }

    /** Sets {@code score}. */
    public CustomerTracked score(@Nullable Double score) {
        changes.change(CustomerFields.SCORE, original.score(), score);
        return this;
    }

    /** Sets {@code status}. */
    public CustomerTracked status(Customer.Status status) {
        changes.change(CustomerFields.STATUS, original.status(), status);
        return this;
    }

    /** Sets {@code avatar}. */
    public CustomerTracked avatar(byte @Nullable [] avatar) {
        changes.change(CustomerFields.AVATAR, original.avatar(), avatar);
        return this;
    }

    /** Returns the entity with all edits. */
    public Customer current() {
        return Customer_Model.INSTANCE.apply(original, changes.build());
    }

    /** Returns the entity without any edit. */
    public Customer original() {
        return original;
    }

    /** Returns whether a field differs from the original. */
    public boolean hasChanges() {
        return !changes.build().isEmpty();
    }

    /** Returns what was edited, based on the version of the original. */
    public CustomerDelta delta() {
        return CustomerDelta.of(changes.build());
    }

    /** Forgets all edits. */
    public void reset() {
        changes = unchanged(original);
    }

    private static DeltaChange.Builder<Customer> unchanged(Customer original) {
        return DeltaChange.builder(Customer.class).baseVersion(Customer_Model.INSTANCE.versionOf(original));
    }
}
