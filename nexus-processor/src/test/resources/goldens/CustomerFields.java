package shop;

import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Fields;
import io.nexusstore.query.RealField;
import io.nexusstore.query.StringField;
import io.nexusstore.query.WholeField;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The fields of {@link Customer}, for conditions and orders. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerFields {

    /** The field {@code id}. */
    public static final ComparableField<Customer, UUID> ID = Fields.uuid(Customer.class, "id", 0);

    /** The field {@code email}. */
    public static final StringField<Customer> EMAIL = Fields.string(Customer.class, "email", 1);

    /** The field {@code name}. */
    public static final StringField<Customer> NAME = Fields.string(Customer.class, "name", 2);

    /** The field {@code age}. */
    public static final WholeField<Customer, Integer> AGE = Fields.intField(Customer.class, "age", 3);

    /** The field {@code score}. */
    public static final RealField<Customer, Double> SCORE = Fields.doubleField(Customer.class, "score", 4);

    /** The field {@code status}. */
    public static final ComparableField<Customer, Customer.Status> STATUS =
            Fields.enumField(Customer.class, "status", 5);

    /** The field {@code avatar}. */
    public static final ComparableField<Customer, byte[]> AVATAR = Fields.bytes(Customer.class, "avatar", 6);

    /** The field {@code createdAt}. */
    public static final ComparableField<Customer, Instant> CREATED_AT = Fields.instant(Customer.class, "createdAt", 7);

    /** The field {@code updatedAt}. */
    public static final ComparableField<Customer, Instant> UPDATED_AT = Fields.instant(Customer.class, "updatedAt", 8);

    /** The field {@code version}. */
    public static final WholeField<Customer, Long> VERSION = Fields.longField(Customer.class, "version", 9);

    private CustomerFields() {}
}
