package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.value.Canonical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Values as the drivers take them whose engines have a type of their own for most types of fields. */
final class NativeValues {

    private NativeValues() {}

    /** Returns the canonical value as it is bound. */
    static Object stored(FieldFacts field, Object value) {
        return switch (field.type()) {
            case STRING, LONG, BOOLEAN, DOUBLE, BYTES, JSON, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, UUID -> value;
            case CHAR -> value.toString();
            case ENUM -> ((Enum<?>) value).name();
            case BYTE, SHORT, INT -> ((Number) value).longValue();
            case FLOAT -> ((Float) value).doubleValue();
            case INSTANT -> ((Instant) value).atOffset(ZoneOffset.UTC);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).toInstant().atOffset(ZoneOffset.UTC);
            case DECIMAL -> ((BigDecimal) value).setScale(field.scale());
            case BIG_INTEGER -> new BigDecimal((BigInteger) value);
            case DURATION -> Canonical.micros((Duration) value);
        };
    }
}
