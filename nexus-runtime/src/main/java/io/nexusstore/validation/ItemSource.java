package io.nexusstore.validation;

import io.nexusstore.value.Canonical;
import io.nexusstore.value.StoredForm;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of an item as the row that they would become; each can be stored.
 *
 * <p>What the store fills and the item lacks is as in an entity that was never saved, and times are now.
 */
final class ItemSource implements ValueSource {

    private final SchemaDefinition schema;
    private final @Nullable Object[] values;
    private final Clock clock;

    ItemSource(SchemaDefinition schema, @Nullable Object[] values, Clock clock) {
        this.schema = schema;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public boolean isNull(int field) {
        return stored(field) == null;
    }

    @Override
    public boolean booleanValue(int field) {
        return (Boolean) present(field);
    }

    @Override
    public byte byteValue(int field) {
        return ((Number) present(field)).byteValue();
    }

    @Override
    public short shortValue(int field) {
        return ((Number) present(field)).shortValue();
    }

    @Override
    public int intValue(int field) {
        return ((Number) present(field)).intValue();
    }

    @Override
    public long longValue(int field) {
        return ((Number) present(field)).longValue();
    }

    @Override
    public float floatValue(int field) {
        return (Float) present(field);
    }

    @Override
    public double doubleValue(int field) {
        return (Double) present(field);
    }

    @Override
    public char charValue(int field) {
        return (Character) present(field);
    }

    @Override
    public @Nullable String string(int field) {
        return stored(field) instanceof Enum<?> constant ? constant.name() : (String) stored(field);
    }

    @Override
    public @Nullable Instant instant(int field) {
        return (Instant) stored(field);
    }

    @Override
    public @Nullable UUID uuid(int field) {
        return (UUID) stored(field);
    }

    @Override
    public byte @Nullable [] bytes(int field) {
        return (byte[]) stored(field);
    }

    @Override
    public @Nullable BigDecimal decimal(int field, int precision, int scale) {
        return (BigDecimal) stored(field);
    }

    @Override
    public @Nullable BigInteger bigInteger(int field, int precision) {
        return (BigInteger) stored(field);
    }

    @Override
    public @Nullable LocalDate localDate(int field) {
        return (LocalDate) stored(field);
    }

    @Override
    public @Nullable LocalTime localTime(int field) {
        return (LocalTime) stored(field);
    }

    @Override
    public @Nullable LocalDateTime localDateTime(int field) {
        return (LocalDateTime) stored(field);
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTime(int field) {
        return (OffsetDateTime) stored(field);
    }

    @Override
    public @Nullable Duration duration(int field) {
        return (Duration) stored(field);
    }

    private Object present(int field) {
        return Objects.requireNonNull(stored(field));
    }

    private @Nullable Object stored(int field) {
        FieldSchema declared = schema.fields().get(field);
        Object value = values[field];
        if (value == null) {
            return declared.isFilled() ? unsaved(declared.type()) : null;
        }
        if (declared.converted() != null || declared.type() == ValueType.JSON) {
            return stored(value, declared.form());
        }
        FieldLimits limits = declared.limits();
        return Canonical.of(declared.type(), value, limits.precision(), limits.scale());
    }

    @SuppressWarnings("unchecked") // the value of a field is of the type of its form
    private static <F> @Nullable Object stored(Object value, StoredForm<F> form) {
        return form.stored(form.canonical((F) value));
    }

    private @Nullable Object unsaved(ValueType type) {
        return switch (type) {
            case INSTANT -> Canonical.of(clock.instant());
            case UUID -> new UUID(0, 0);
            case STRING -> "";
            default -> 0;
        };
    }
}
