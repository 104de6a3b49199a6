package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.generated.Columns;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads, writes and describes {@link Customer} for the store. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class Customer_Model implements EntityModel<Customer, UUID> {

    /** The one model of {@link Customer}. */
    public static final Customer_Model INSTANCE = new Customer_Model();

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id", "", 0, ValueType.UUID, UUID.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts("email", "", 1, ValueType.STRING, String.class, false, 191, FieldFacts.Role.PLAIN),
            new FieldFacts("name", "full_name", 2, ValueType.STRING, String.class, true, 80, FieldFacts.Role.PLAIN),
            new FieldFacts("age", "", 3, ValueType.INT, int.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("score", "", 4, ValueType.DOUBLE, Double.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("status", "", 5, ValueType.ENUM, Customer.Status.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("avatar", "", 6, ValueType.BYTES, byte[].class, true, 65536, FieldFacts.Role.PLAIN),
            new FieldFacts("createdAt", "", 7, ValueType.INSTANT, Instant.class, false, -1, FieldFacts.Role.CREATED_AT),
            new FieldFacts("updatedAt", "", 8, ValueType.INSTANT, Instant.class, false, -1, FieldFacts.Role.UPDATED_AT),
            new FieldFacts("version", "", 9, ValueType.LONG, long.class, false, -1, FieldFacts.Role.VERSION));

    private static final List<IndexFacts> INDEXES = List.of(
            new IndexFacts("", List.of(1), true),
            new IndexFacts("one_name_per_age", List.of(2, 3), true),
            new IndexFacts("", List.of(5), false),
            new IndexFacts("", List.of(5, 3), false));

    private static final List<Integer> ID_FIELDS = List.of(0);

    private Customer_Model() {}

    @Override
    public Class<Customer> type() {
        return Customer.class;
    }

    @Override
    public String table() {
        return "";
    }

    @Override
    public int schemaVersion() {
        return 1;
    }

    @Override
    public SchemaDefinition schema() {
        return CustomerValidator.SCHEMA;
    }

    @Override
    public List<FieldFacts> fields() {
        return FIELDS;
    }

    @Override
    public List<IndexFacts> indexes() {
        return INDEXES;
    }

    @Override
    public Class<UUID> idType() {
        return UUID.class;
    }

    @Override
    public List<Integer> idFields() {
        return ID_FIELDS;
    }

    @Override
    public int versionField() {
        return 9;
    }

    @Override
    public int createdAtField() {
        return 7;
    }

    @Override
    public int updatedAtField() {
        return 8;
    }

    @Override
    public @Nullable UUID idOf(Customer customer) {
        return customer.id();
    }

    @Override
    public long versionOf(Customer customer) {
        return customer.version();
    }

    @Override
    public String encodeId(UUID id) {
        return id.toString();
    }

    @Override
    public UUID decodeId(String text) {
        return UUID.fromString(text);
    }

    @Override
    public void writeId(UUID id, ValueSink out) {
        out.uuid(id);
    }

    @Override
    public UUID readId(ValueSource row) {
        return Columns.required(row.uuid(0), 0);
    }

    @Override
    public Customer read(ValueSource row) {
        return new Customer(
                Columns.required(row.uuid(0), 0),
                Columns.required(row.string(1), 1),
                row.string(2),
                row.intValue(3),
                row.isNull(4) ? null : row.doubleValue(4),
                Columns.required(Columns.constant(Customer.Status.class, row.string(5), 5), 5),
                row.bytes(6),
                Columns.required(row.instant(7), 7),
                Columns.required(row.instant(8), 8),
                row.longValue(9));
    }

    @Override
    public void write(Customer customer, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.uuid(customer.id());
            case 1 -> out.string(customer.email());
            case 2 -> out.string(customer.name());
            case 3 -> out.intValue(customer.age());
            case 4 -> {
                Double score = customer.score();
                if (score == null) {
                    out.nullValue();
                } else {
                    out.doubleValue(score);
                }
            }
            case 5 -> out.string(customer.status().name());
            case 6 -> out.bytes(customer.avatar());
            case 7 -> out.instant(customer.createdAt());
            case 8 -> out.instant(customer.updatedAt());
            case 9 -> out.longValue(customer.version());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(Customer customer, int field) {
        return switch (field) {
            case 0 -> customer.id();
            case 1 -> customer.email();
            case 2 -> customer.name();
            case 3 -> customer.age();
            case 4 -> customer.score();
            case 5 -> customer.status();
            case 6 -> customer.avatar();
            case 7 -> customer.createdAt();
            case 8 -> customer.updatedAt();
            case 9 -> customer.version();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public Customer prepare(Customer customer, Stamp stamp) {
        return new Customer(
                stamp.id(customer.id()),
                customer.email(),
                customer.name(),
                customer.age(),
                Canonical.of(customer.score()),
                customer.status(),
                customer.avatar(),
                Canonical.of(stamp.created(customer.createdAt())),
                stamp.now(),
                stamp.next(customer.version()));
    }

    @Override
    public Customer canonical(Customer customer) {
        return new Customer(
                customer.id(),
                customer.email(),
                customer.name(),
                customer.age(),
                Canonical.of(customer.score()),
                customer.status(),
                customer.avatar(),
                Canonical.of(customer.createdAt()),
                Canonical.of(customer.updatedAt()),
                customer.version());
    }

    @Override
    public DeltaChange<Customer> diff(Customer before, Customer after) {
        if (!Objects.equals(before.id(), after.id())) {
            throw new IllegalArgumentException(
                    "The ids of the two states differ. Compare two states of one 'Customer'.");
        }
        DeltaChange.Builder<Customer> delta = DeltaChange.builder(Customer.class);
        if (!Objects.equals(before.email(), after.email())) {
            delta.change(CustomerFields.EMAIL, before.email(), after.email());
        }
        if (!Objects.equals(before.name(), after.name())) {
            delta.change(CustomerFields.NAME, before.name(), after.name());
        }
        if (before.age() != after.age()) {
            delta.change(CustomerFields.AGE, before.age(), after.age());
        }
        if (!Objects.equals(before.score(), after.score())) {
            delta.change(CustomerFields.SCORE, before.score(), after.score());
        }
        if (before.status() != after.status()) {
            delta.change(CustomerFields.STATUS, before.status(), after.status());
        }
        if (!Arrays.equals(before.avatar(), after.avatar())) {
            delta.change(CustomerFields.AVATAR, before.avatar(), after.avatar());
        }
        return delta.baseVersion(versionOf(before)).build();
    }

    @Override
    public Customer apply(Customer base, DeltaChange<Customer> delta) {
        return new Customer(
                base.id(),
                delta.valueOr(CustomerFields.EMAIL, base.email()),
                delta.valueOr(CustomerFields.NAME, base.name()),
                delta.valueOr(CustomerFields.AGE, base.age()),
                delta.valueOr(CustomerFields.SCORE, base.score()),
                delta.valueOr(CustomerFields.STATUS, base.status()),
                delta.valueOr(CustomerFields.AVATAR, base.avatar()),
                base.createdAt(),
                base.updatedAt(),
                base.version());
    }

    @Override
    public void validate(Customer customer, Violations found) {
        CustomerValidator.check(found, customer);
    }

    @Override
    public void validate(DeltaChange<Customer> delta, Violations found) {
        CustomerValidator.check(found, delta);
    }
}
