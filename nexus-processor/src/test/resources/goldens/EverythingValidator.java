package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.Violation;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Checks {@link Everything} against the rules that it declares. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class EverythingValidator {

    /** The rules as data. */
    public static final SchemaDefinition SCHEMA = new SchemaDefinition(
            "Everything",
            1,
            List.of(
                    FieldSchema.of("id", ValueType.LONG).required(),
                    FieldSchema.of("aBoolean", ValueType.BOOLEAN).required(),
                    FieldSchema.of("aByte", ValueType.BYTE).required(),
                    FieldSchema.of("aShort", ValueType.SHORT).required(),
                    FieldSchema.of("anInt", ValueType.INT).required(),
                    FieldSchema.of("aLong", ValueType.LONG).required(),
                    FieldSchema.of("aFloat", ValueType.FLOAT).required(),
                    FieldSchema.of("aDouble", ValueType.DOUBLE).required(),
                    FieldSchema.of("aChar", ValueType.CHAR).required(),
                    FieldSchema.of("boxedBoolean", ValueType.BOOLEAN),
                    FieldSchema.of("boxedByte", ValueType.BYTE),
                    FieldSchema.of("boxedShort", ValueType.SHORT),
                    FieldSchema.of("boxedInt", ValueType.INT),
                    FieldSchema.of("boxedLong", ValueType.LONG),
                    FieldSchema.of("boxedFloat", ValueType.FLOAT),
                    FieldSchema.of("boxedDouble", ValueType.DOUBLE),
                    FieldSchema.of("boxedChar", ValueType.CHAR),
                    FieldSchema.of("mandatoryInt", ValueType.INT).required(),
                    FieldSchema.of("mandatoryDouble", ValueType.DOUBLE).required(),
                    FieldSchema.of("text", ValueType.STRING),
                    FieldSchema.of("state", Thread.State.class),
                    FieldSchema.of("mandatoryState", Thread.State.class).required(),
                    FieldSchema.of("at", ValueType.INSTANT),
                    FieldSchema.of("uuid", ValueType.UUID),
                    FieldSchema.of("bytes", ValueType.BYTES),
                    FieldSchema.of("mandatoryBytes", ValueType.BYTES).required(),
                    FieldSchema.of("decimal", ValueType.DECIMAL).digits(10, 2).range("-1", "99.5"),
                    FieldSchema.of("mandatoryDecimal", ValueType.DECIMAL).required().digits(40, 0),
                    FieldSchema.of("bigInteger", ValueType.BIG_INTEGER).digits(38, 0).range("-1e3", null),
                    FieldSchema.of("localDate", ValueType.LOCAL_DATE).range("2000-01-01", "2099-12-31"),
                    FieldSchema.of("localTime", ValueType.LOCAL_TIME).range(null, "18:00"),
                    FieldSchema.of("localDateTime", ValueType.LOCAL_DATE_TIME).range("2000-01-01T00:00", null),
                    FieldSchema.of("offsetDateTime", ValueType.OFFSET_DATE_TIME)
                            .range(null, "2099-12-31T23:59:59+02:00"),
                    FieldSchema.of("mandatoryOffsetDateTime", ValueType.OFFSET_DATE_TIME).required(),
                    FieldSchema.of("duration", ValueType.DURATION).range("PT0S", "PT1H")));

    private static final BigDecimal DECIMAL_MIN = new BigDecimal("-1.00");

    private static final BigDecimal DECIMAL_MAX = new BigDecimal("99.50");

    private static final BigInteger BIG_INTEGER_MIN = new BigInteger("-1000");

    private static final LocalDate LOCAL_DATE_MIN = LocalDate.parse("2000-01-01");

    private static final LocalDate LOCAL_DATE_MAX = LocalDate.parse("2099-12-31");

    private static final LocalTime LOCAL_TIME_MAX = LocalTime.parse("18:00");

    private static final LocalDateTime LOCAL_DATE_TIME_MIN = LocalDateTime.parse("2000-01-01T00:00");

    private static final OffsetDateTime OFFSET_DATE_TIME_MAX = OffsetDateTime.parse("2099-12-31T23:59:59+02:00");

    private static final Duration DURATION_MIN = Duration.parse("PT0S");

    private static final Duration DURATION_MAX = Duration.parse("PT1H");

    private EverythingValidator() {}

    /** Returns every violation of the entity, or an empty list. */
    public static List<Violation> validate(Everything everything) {
        Violations found = new Violations();
        check(found, everything);
        return found.toList();
    }

    /** Returns every violation among the new values, or an empty list. */
    public static List<Violation> validate(DeltaChange<Everything> delta) {
        Violations found = new Violations();
        check(found, delta);
        return found.toList();
    }

    static void check(Violations found, Everything everything) {
        checkAFloat(found, everything.aFloat());
        checkADouble(found, everything.aDouble());
        checkAChar(found, everything.aChar());
        checkBoxedFloat(found, everything.boxedFloat());
        checkBoxedDouble(found, everything.boxedDouble());
        checkBoxedChar(found, everything.boxedChar());
        checkMandatoryInt(found, everything.mandatoryInt());
        checkMandatoryDouble(found, everything.mandatoryDouble());
        checkText(found, everything.text());
        checkMandatoryState(found, everything.mandatoryState());
        checkAt(found, everything.at());
        checkMandatoryBytes(found, everything.mandatoryBytes());
        checkDecimal(found, everything.decimal());
        checkMandatoryDecimal(found, everything.mandatoryDecimal());
        checkBigInteger(found, everything.bigInteger());
        checkLocalDate(found, everything.localDate());
        checkLocalTime(found, everything.localTime());
        checkLocalDateTime(found, everything.localDateTime());
        checkOffsetDateTime(found, everything.offsetDateTime());
        checkMandatoryOffsetDateTime(found, everything.mandatoryOffsetDateTime());
        checkDuration(found, everything.duration());
    }

    static void check(Violations found, DeltaChange<Everything> delta) {
        for (FieldChange<Everything> change : delta.changes()) {
            Object value = change.after();
            switch (change.field().index()) {
                case 1 -> checkABoolean(found, (Boolean) value);
                case 2 -> checkAByte(found, (Byte) value);
                case 3 -> checkAShort(found, (Short) value);
                case 4 -> checkAnInt(found, (Integer) value);
                case 5 -> checkALong(found, (Long) value);
                case 6 -> checkAFloat(found, (Float) value);
                case 7 -> checkADouble(found, (Double) value);
                case 8 -> checkAChar(found, (Character) value);
                case 14 -> checkBoxedFloat(found, (Float) value);
                case 15 -> checkBoxedDouble(found, (Double) value);
                case 16 -> checkBoxedChar(found, (Character) value);
                case 17 -> checkMandatoryInt(found, (Integer) value);
                case 18 -> checkMandatoryDouble(found, (Double) value);
                case 19 -> checkText(found, (String) value);
                case 21 -> checkMandatoryState(found, (Thread.State) value);
                case 22 -> checkAt(found, (Instant) value);
                case 25 -> checkMandatoryBytes(found, (byte[]) value);
                case 26 -> checkDecimal(found, (BigDecimal) value);
                case 27 -> checkMandatoryDecimal(found, (BigDecimal) value);
                case 28 -> checkBigInteger(found, (BigInteger) value);
                case 29 -> checkLocalDate(found, (LocalDate) value);
                case 30 -> checkLocalTime(found, (LocalTime) value);
                case 31 -> checkLocalDateTime(found, (LocalDateTime) value);
                case 32 -> checkOffsetDateTime(found, (OffsetDateTime) value);
                case 33 -> checkMandatoryOffsetDateTime(found, (OffsetDateTime) value);
                case 34 -> checkDuration(found, (Duration) value);
                default -> {
                    // the other fields have no rules
                }
            }
        }
    }

    private static void checkABoolean(Violations found, @Nullable Boolean aBoolean) {
        found.required("aBoolean", aBoolean);
    }

    private static void checkAByte(Violations found, @Nullable Byte aByte) {
        found.required("aByte", aByte);
    }

    private static void checkAShort(Violations found, @Nullable Short aShort) {
        found.required("aShort", aShort);
    }

    private static void checkAnInt(Violations found, @Nullable Integer anInt) {
        found.required("anInt", anInt);
    }

    private static void checkALong(Violations found, @Nullable Long aLong) {
        found.required("aLong", aLong);
    }

    private static void checkAFloat(Violations found, float aFloat) {
        found.finite("aFloat", aFloat);
    }

    private static void checkAFloat(Violations found, @Nullable Float aFloat) {
        found.required("aFloat", aFloat);
        found.finite("aFloat", aFloat);
    }

    private static void checkADouble(Violations found, double aDouble) {
        found.finite("aDouble", aDouble);
    }

    private static void checkADouble(Violations found, @Nullable Double aDouble) {
        found.required("aDouble", aDouble);
        found.finite("aDouble", aDouble);
    }

    private static void checkAChar(Violations found, char aChar) {
        found.character("aChar", aChar);
    }

    private static void checkAChar(Violations found, @Nullable Character aChar) {
        found.required("aChar", aChar);
        found.character("aChar", aChar);
    }

    private static void checkBoxedFloat(Violations found, @Nullable Float boxedFloat) {
        found.finite("boxedFloat", boxedFloat);
    }

    private static void checkBoxedDouble(Violations found, @Nullable Double boxedDouble) {
        found.finite("boxedDouble", boxedDouble);
    }

    private static void checkBoxedChar(Violations found, @Nullable Character boxedChar) {
        found.character("boxedChar", boxedChar);
    }

    private static void checkMandatoryInt(Violations found, @Nullable Integer mandatoryInt) {
        found.required("mandatoryInt", mandatoryInt);
    }

    private static void checkMandatoryDouble(Violations found, @Nullable Double mandatoryDouble) {
        found.required("mandatoryDouble", mandatoryDouble);
        found.finite("mandatoryDouble", mandatoryDouble);
    }

    private static void checkText(Violations found, @Nullable String text) {
        found.text("text", text, -1);
    }

    private static void checkMandatoryState(Violations found,
            Thread.@Nullable State mandatoryState) {
        found.required("mandatoryState", mandatoryState);
    }

    private static void checkAt(Violations found, @Nullable Instant at) {
        found.instant("at", at);
    }

    private static void checkMandatoryBytes(Violations found, byte @Nullable [] mandatoryBytes) {
        found.required("mandatoryBytes", mandatoryBytes);
    }

    private static void checkDecimal(Violations found, @Nullable BigDecimal decimal) {
        found.decimal("decimal", decimal, 10, 2);
        if (found.checksConstraints()) {
            found.quantity("decimal", decimal, DECIMAL_MIN, DECIMAL_MAX);
        }
    }

    private static void checkMandatoryDecimal(Violations found,
            @Nullable BigDecimal mandatoryDecimal) {
        found.required("mandatoryDecimal", mandatoryDecimal);
        found.decimal("mandatoryDecimal", mandatoryDecimal, 40, 0);
    }

    private static void checkBigInteger(Violations found, @Nullable BigInteger bigInteger) {
        found.bigInteger("bigInteger", bigInteger, 38);
        if (found.checksConstraints()) {
            found.quantity("bigInteger", bigInteger, BIG_INTEGER_MIN, null);
        }
    }

    private static void checkLocalDate(Violations found, @Nullable LocalDate localDate) {
        found.localDate("localDate", localDate);
        if (found.checksConstraints()) {
            found.range("localDate", localDate, LOCAL_DATE_MIN, LOCAL_DATE_MAX);
        }
    }

    private static void checkLocalTime(Violations found, @Nullable LocalTime localTime) {
        if (found.checksConstraints()) {
            found.range("localTime", localTime, null, LOCAL_TIME_MAX);
        }
    }

    private static void checkLocalDateTime(Violations found,
            @Nullable LocalDateTime localDateTime) {
        found.localDateTime("localDateTime", localDateTime);
        if (found.checksConstraints()) {
            found.range("localDateTime", localDateTime, LOCAL_DATE_TIME_MIN, null);
        }
    }

    private static void checkOffsetDateTime(Violations found,
            @Nullable OffsetDateTime offsetDateTime) {
        found.offsetDateTime("offsetDateTime", offsetDateTime);
        if (found.checksConstraints()) {
            found.range("offsetDateTime", offsetDateTime, null, OFFSET_DATE_TIME_MAX);
        }
    }

    private static void checkMandatoryOffsetDateTime(Violations found,
            @Nullable OffsetDateTime mandatoryOffsetDateTime) {
        found.required("mandatoryOffsetDateTime", mandatoryOffsetDateTime);
        found.offsetDateTime("mandatoryOffsetDateTime", mandatoryOffsetDateTime);
    }

    private static void checkDuration(Violations found, @Nullable Duration duration) {
        found.duration("duration", duration);
        if (found.checksConstraints()) {
            found.quantity("duration", duration, DURATION_MIN, DURATION_MAX);
        }
    }
}
