package shop;

import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builds {@link Customer} value by value, or from another one. Not thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerBuilder {

    private @Nullable UUID id;
    private @Nullable String email;
    private @Nullable String name;
    private int age;
    private @Nullable Double score;
    private Customer.@Nullable Status status;
    private byte @Nullable [] avatar;
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private long version;

    private CustomerBuilder() {}

    /** Starts without values: null, zero or false. */
    public static CustomerBuilder create() {
        return new CustomerBuilder();
    }

    /** Starts with all values of an entity. */
    public static CustomerBuilder from(Customer customer) {
        return new CustomerBuilder()
                .id(customer.id())
                .email(customer.email())
                .name(customer.name())
                .age(customer.age())
                .score(customer.score())
                .status(customer.status())
                .avatar(customer.avatar())
                .createdAt(customer.createdAt())
                .updatedAt(customer.updatedAt())
                .version(customer.version());
    }

    /** Sets {@code id}. */
    public CustomerBuilder id(@Nullable UUID id) {
        this.id = id;
        return this;
    }

    /** Sets {@code email}. */
    public CustomerBuilder email(String email) {
        this.email = email;
        return this;
    }

    /** Sets {@code name}. */
    public CustomerBuilder name(@Nullable String name) {
        this.name = name;
        return this;
    }

    /** Sets {@code age}. */
    public CustomerBuilder age(int age) {
        this.age = age;
        return this;
    }

    /** Sets {@code score}. */
    public CustomerBuilder score(@Nullable Double score) {
        this.score = score;
        return this;
    }

    /** Sets {@code status}. */
    public CustomerBuilder status(Customer.Status status) {
        this.status = status;
        return this;
    }

    /** Sets {@code avatar}. */
    public CustomerBuilder avatar(byte @Nullable [] avatar) {
        this.avatar = avatar == null ? null : avatar.clone();
        return this;
    }

    /** Sets {@code createdAt}. */
    public CustomerBuilder createdAt(@Nullable Instant createdAt) {
        this.createdAt = createdAt;
        return this;
    }

    /** Sets {@code updatedAt}. */
    public CustomerBuilder updatedAt(@Nullable Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    /** Sets {@code version}. */
    public CustomerBuilder version(long version) {
        this.version = version;
        return this;
    }

    /**
     * Returns the entity of the values set so far.
     *
     * @throws IllegalStateException when a value that cannot be null is missing
     */
    public Customer build() {
        return new Customer(
                id,
                required(email, "email"),
                name,
                age,
                score,
                required(status, "status"),
                avatar == null ? null : avatar.clone(),
                createdAt,
                updatedAt,
                version);
    }

    /** Returns a copy of the entity with another {@code id}. */
    public static Customer withId(Customer customer, @Nullable UUID id) {
        return from(customer).id(id).build();
    }

    /** Returns a copy of the entity with another {@code email}. */
    public static Customer withEmail(Customer customer, String email) {
        return from(customer).email(email).build();
    }

    /** Returns a copy of the entity with another {@code name}. */
    public static Customer withName(Customer customer, @Nullable String name) {
        return from(customer).name(name).build();
    }

    /** Returns a copy of the entity with another {@code age}. */
    public static Customer withAge(Customer customer, int age) {
        return from(customer).age(age).build();
    }

    /** Returns a copy of the entity with another {@code score}. */
    public static Customer withScore(Customer customer, @Nullable Double score) {
        return from(customer).score(score).build();
    }

    /** Returns a copy of the entity with another {@code status}. */
    public static Customer withStatus(Customer customer, Customer.Status status) {
        return from(customer).status(status).build();
    }

    /** Returns a copy of the entity with another {@code avatar}. */
    public static Customer withAvatar(Customer customer, byte @Nullable [] avatar) {
        return from(customer).avatar(avatar).build();
    }

    /** Returns a copy of the entity with another {@code createdAt}. */
    public static Customer withCreatedAt(Customer customer, @Nullable Instant createdAt) {
        return from(customer).createdAt(createdAt).build();
    }

    /** Returns a copy of the entity with another {@code updatedAt}. */
    public static Customer withUpdatedAt(Customer customer, @Nullable Instant updatedAt) {
        return from(customer).updatedAt(updatedAt).build();
    }

    /** Returns a copy of the entity with another {@code version}. */
    public static Customer withVersion(Customer customer, long version) {
        return from(customer).version(version).build();
    }

    private static <V> V required(@Nullable V value, String component) {
        if (value == null) {
            throw new IllegalStateException(
                    "Component '" + component + "' of 'Customer' is not set. Set it before build().");
        }
        return value;
    }
}
