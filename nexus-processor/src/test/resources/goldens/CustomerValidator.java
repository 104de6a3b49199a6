package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.Violation;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueType;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Checks {@link Customer} against the rules that it declares. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class CustomerValidator {

    /** The rules as data. */
    public static final SchemaDefinition SCHEMA = new SchemaDefinition(
            "Customer",
            1,
            List.of(
                    FieldSchema.of("id", ValueType.UUID).filled(),
                    FieldSchema.of("email", ValueType.STRING).required().length(3, 191).matching(".+@.+"),
                    FieldSchema.of("name", ValueType.STRING).length(0, 80),
                    FieldSchema.of("age", ValueType.INT).required().range("0", "150"),
                    FieldSchema.of("score", ValueType.DOUBLE).range("-1.5", "1e3"),
                    FieldSchema.of("status", Customer.Status.class).required(),
                    FieldSchema.of("avatar", ValueType.BYTES).length(0, 65536),
                    FieldSchema.of("createdAt", ValueType.INSTANT).filled(),
                    FieldSchema.of("updatedAt", ValueType.INSTANT).filled(),
                    FieldSchema.of("version", ValueType.LONG).required().filled()));

    private static final Pattern EMAIL_PATTERN = Pattern.compile(".+@.+");

    private CustomerValidator() {}

    /** Returns every violation of the entity, or an empty list. */
    public static List<Violation> validate(Customer customer) {
        Violations found = new Violations();
        check(found, customer);
        return found.toList();
    }

    /** Returns every violation among the new values, or an empty list. */
    public static List<Violation> validate(DeltaChange<Customer> delta) {
        Violations found = new Violations();
        check(found, delta);
        return found.toList();
    }

    static void check(Violations found, Customer customer) {
        checkEmail(found, customer.email());
        checkName(found, customer.name());
        checkAge(found, customer.age());
        checkScore(found, customer.score());
        checkStatus(found, customer.status());
        checkAvatar(found, customer.avatar());
        checkCreatedAt(found, customer.createdAt());
        checkUpdatedAt(found, customer.updatedAt());
    }

    static void check(Violations found, DeltaChange<Customer> delta) {
        for (FieldChange<Customer> change : delta.changes()) {
            Object value = change.after();
            switch (change.field().index()) {
                case 1 -> checkEmail(found, (String) value);
                case 2 -> checkName(found, (String) value);
                case 3 -> checkAge(found, (Integer) value);
                case 4 -> checkScore(found, (Double) value);
                case 5 -> checkStatus(found, (Customer.Status) value);
                case 6 -> checkAvatar(found, (byte[]) value);
                default -> {
                    // the other fields have no rules
                }
            }
        }
    }

    private static void checkEmail(Violations found, @Nullable String email) {
        found.required("email", email);
        found.text("email", email, 191);
        if (found.checksConstraints()) {
            found.minLength("email", email, 3);
            found.pattern("email", email, EMAIL_PATTERN);
        }
    }

    private static void checkName(Violations found, @Nullable String name) {
        found.text("name", name, 80);
    }

    private static void checkAge(Violations found, int age) {
        if (found.checksConstraints()) {
            found.min("age", age, 0L);
            found.max("age", age, 150L);
        }
    }

    private static void checkAge(Violations found, @Nullable Integer age) {
        found.required("age", age);
        if (found.checksConstraints()) {
            found.min("age", age, 0L);
            found.max("age", age, 150L);
        }
    }

    private static void checkScore(Violations found, @Nullable Double score) {
        found.finite("score", score);
        if (found.checksConstraints()) {
            found.min("score", score, -1.5);
            found.max("score", score, 1000.0);
        }
    }

    private static void checkStatus(Violations found, Customer.@Nullable Status status) {
        found.required("status", status);
    }

    private static void checkAvatar(Violations found, byte @Nullable [] avatar) {
        found.bytes("avatar", avatar, 65536);
    }

    private static void checkCreatedAt(Violations found, @Nullable Instant createdAt) {
        found.instant("createdAt", createdAt);
    }

    private static void checkUpdatedAt(Violations found, @Nullable Instant updatedAt) {
        found.instant("updatedAt", updatedAt);
    }
}
