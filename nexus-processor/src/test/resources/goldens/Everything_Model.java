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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads, writes and describes {@link Everything} for the store. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class Everything_Model implements EntityModel<Everything, Long> {

    /** The one model of {@link Everything}. */
    public static final Everything_Model INSTANCE = new Everything_Model();

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id", "", 0, ValueType.LONG, long.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts("aBoolean", "", 1, ValueType.BOOLEAN, boolean.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("aByte", "", 2, ValueType.BYTE, byte.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("aShort", "", 3, ValueType.SHORT, short.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("anInt", "", 4, ValueType.INT, int.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("aLong", "", 5, ValueType.LONG, long.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("aFloat", "", 6, ValueType.FLOAT, float.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("aDouble", "", 7, ValueType.DOUBLE, double.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("aChar", "", 8, ValueType.CHAR, char.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedBoolean", "", 9, ValueType.BOOLEAN, Boolean.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedByte", "", 10, ValueType.BYTE, Byte.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedShort", "", 11, ValueType.SHORT, Short.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedInt", "", 12, ValueType.INT, Integer.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedLong", "", 13, ValueType.LONG, Long.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedFloat", "", 14, ValueType.FLOAT, Float.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedDouble", "", 15, ValueType.DOUBLE, Double.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("boxedChar", "", 16, ValueType.CHAR, Character.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("mandatoryInt", "", 17, ValueType.INT, Integer.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("mandatoryDouble", "", 18, ValueType.DOUBLE, Double.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("text", "", 19, ValueType.STRING, String.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("state", "", 20, ValueType.ENUM, Thread.State.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts(
                    "mandatoryState", "", 21, ValueType.ENUM, Thread.State.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("at", "", 22, ValueType.INSTANT, Instant.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("uuid", "", 23, ValueType.UUID, UUID.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("bytes", "", 24, ValueType.BYTES, byte[].class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("mandatoryBytes", "", 25, ValueType.BYTES, byte[].class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts(
                    "decimal", "", 26, ValueType.DECIMAL, BigDecimal.class, true, -1, FieldFacts.Role.PLAIN, 10, 2),
            new FieldFacts("mandatoryDecimal", "", 27, ValueType.DECIMAL, BigDecimal.class, false, -1,
                    FieldFacts.Role.PLAIN, 40, 0),
            new FieldFacts("bigInteger", "", 28, ValueType.BIG_INTEGER, BigInteger.class, true, -1,
                    FieldFacts.Role.PLAIN, 38, 0),
            new FieldFacts("localDate", "", 29, ValueType.LOCAL_DATE, LocalDate.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("localTime", "", 30, ValueType.LOCAL_TIME, LocalTime.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("localDateTime", "", 31, ValueType.LOCAL_DATE_TIME, LocalDateTime.class, true, -1,
                    FieldFacts.Role.PLAIN),
            new FieldFacts("offsetDateTime", "", 32, ValueType.OFFSET_DATE_TIME, OffsetDateTime.class, true, -1,
                    FieldFacts.Role.PLAIN),
            new FieldFacts("mandatoryOffsetDateTime", "", 33, ValueType.OFFSET_DATE_TIME, OffsetDateTime.class, false,
                    -1, FieldFacts.Role.PLAIN),
            new FieldFacts("duration", "", 34, ValueType.DURATION, Duration.class, true, -1, FieldFacts.Role.PLAIN));

    private static final List<IndexFacts> INDEXES = List.of();

    private static final List<Integer> ID_FIELDS = List.of(0);

    private Everything_Model() {}

    @Override
    public Class<Everything> type() {
        return Everything.class;
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
        return EverythingValidator.SCHEMA;
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
    public Class<Long> idType() {
        return Long.class;
    }

    @Override
    public List<Integer> idFields() {
        return ID_FIELDS;
    }

    @Override
    public int versionField() {
        return -1;
    }

    @Override
    public int createdAtField() {
        return -1;
    }

    @Override
    public int updatedAtField() {
        return -1;
    }

    @Override
    public @Nullable Long idOf(Everything everything) {
        return everything.id();
    }

    @Override
    public long versionOf(Everything everything) {
        return 0;
    }

    @Override
    public String encodeId(Long id) {
        return Long.toString(id);
    }

    @Override
    public Long decodeId(String text) {
        return Long.valueOf(text);
    }

    @Override
    public void writeId(Long id, ValueSink out) {
        out.longValue(id);
    }

    @Override
    public Long readId(ValueSource row) {
        return row.longValue(0);
    }

    @Override
    public Everything read(ValueSource row) {
        return new Everything(
                row.longValue(0),
                row.booleanValue(1),
                row.byteValue(2),
                row.shortValue(3),
                row.intValue(4),
                row.longValue(5),
                row.floatValue(6),
                row.doubleValue(7),
                row.charValue(8),
                row.isNull(9) ? null : row.booleanValue(9),
                row.isNull(10) ? null : row.byteValue(10),
                row.isNull(11) ? null : row.shortValue(11),
                row.isNull(12) ? null : row.intValue(12),
                row.isNull(13) ? null : row.longValue(13),
                row.isNull(14) ? null : row.floatValue(14),
                row.isNull(15) ? null : row.doubleValue(15),
                row.isNull(16) ? null : row.charValue(16),
                row.intValue(17),
                row.doubleValue(18),
                row.string(19),
                Columns.constant(Thread.State.class, row.string(20), 20),
                Columns.required(Columns.constant(Thread.State.class, row.string(21), 21), 21),
                row.instant(22),
                row.uuid(23),
                row.bytes(24),
                Columns.required(row.bytes(25), 25),
                row.decimal(26, 10, 2),
                Columns.required(row.decimal(27, 40, 0), 27),
                row.bigInteger(28, 38),
                row.localDate(29),
                row.localTime(30),
                row.localDateTime(31),
                row.offsetDateTime(32),
                Columns.required(row.offsetDateTime(33), 33),
                row.duration(34));
    }

    @Override
    public void write(Everything everything, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.longValue(everything.id());
            case 1 -> out.booleanValue(everything.aBoolean());
            case 2 -> out.byteValue(everything.aByte());
            case 3 -> out.shortValue(everything.aShort());
            case 4 -> out.intValue(everything.anInt());
            case 5 -> out.longValue(everything.aLong());
            case 6 -> out.floatValue(everything.aFloat());
            case 7 -> out.doubleValue(everything.aDouble());
            case 8 -> out.charValue(everything.aChar());
            case 9 -> {
                Boolean boxedBoolean = everything.boxedBoolean();
                if (boxedBoolean == null) {
                    out.nullValue();
                } else {
                    out.booleanValue(boxedBoolean);
                }
            }
            case 10 -> {
                Byte boxedByte = everything.boxedByte();
                if (boxedByte == null) {
                    out.nullValue();
                } else {
                    out.byteValue(boxedByte);
                }
            }
            case 11 -> {
                Short boxedShort = everything.boxedShort();
                if (boxedShort == null) {
                    out.nullValue();
                } else {
                    out.shortValue(boxedShort);
                }
            }
            case 12 -> {
                Integer boxedInt = everything.boxedInt();
                if (boxedInt == null) {
                    out.nullValue();
                } else {
                    out.intValue(boxedInt);
                }
            }
            case 13 -> {
                Long boxedLong = everything.boxedLong();
                if (boxedLong == null) {
                    out.nullValue();
                } else {
                    out.longValue(boxedLong);
                }
            }
            case 14 -> {
                Float boxedFloat = everything.boxedFloat();
                if (boxedFloat == null) {
                    out.nullValue();
                } else {
                    out.floatValue(boxedFloat);
                }
            }
            case 15 -> {
                Double boxedDouble = everything.boxedDouble();
                if (boxedDouble == null) {
                    out.nullValue();
                } else {
                    out.doubleValue(boxedDouble);
                }
            }
            case 16 -> {
                Character boxedChar = everything.boxedChar();
                if (boxedChar == null) {
                    out.nullValue();
                } else {
                    out.charValue(boxedChar);
                }
            }
            case 17 -> out.intValue(everything.mandatoryInt());
            case 18 -> out.doubleValue(everything.mandatoryDouble());
            case 19 -> out.string(everything.text());
            case 20 -> {
                Thread.State state = everything.state();
                out.string(state == null ? null : state.name());
            }
            case 21 -> out.string(everything.mandatoryState().name());
            case 22 -> out.instant(everything.at());
            case 23 -> out.uuid(everything.uuid());
            case 24 -> out.bytes(everything.bytes());
            case 25 -> out.bytes(everything.mandatoryBytes());
            case 26 -> out.decimal(everything.decimal(), 10, 2);
            case 27 -> out.decimal(everything.mandatoryDecimal(), 40, 0);
            case 28 -> out.bigInteger(everything.bigInteger(), 38);
            case 29 -> out.localDate(everything.localDate());
            case 30 -> out.localTime(everything.localTime());
            case 31 -> out.localDateTime(everything.localDateTime());
            case 32 -> out.offsetDateTime(everything.offsetDateTime());
            case 33 -> out.offsetDateTime(everything.mandatoryOffsetDateTime());
            case 34 -> out.duration(everything.duration());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(Everything everything, int field) {
        return switch (field) {
            case 0 -> everything.id();
            case 1 -> everything.aBoolean();
            case 2 -> everything.aByte();
            case 3 -> everything.aShort();
            case 4 -> everything.anInt();
            case 5 -> everything.aLong();
            case 6 -> everything.aFloat();
            case 7 -> everything.aDouble();
            case 8 -> everything.aChar();
            case 9 -> everything.boxedBoolean();
            case 10 -> everything.boxedByte();
            case 11 -> everything.boxedShort();
            case 12 -> everything.boxedInt();
            case 13 -> everything.boxedLong();
            case 14 -> everything.boxedFloat();
            case 15 -> everything.boxedDouble();
            case 16 -> everything.boxedChar();
            case 17 -> everything.mandatoryInt();
            case 18 -> everything.mandatoryDouble();
            case 19 -> everything.text();
            case 20 -> everything.state();
            case 21 -> everything.mandatoryState();
            case 22 -> everything.at();
            case 23 -> everything.uuid();
            case 24 -> everything.bytes();
            case 25 -> everything.mandatoryBytes();
            case 26 -> everything.decimal();
            case 27 -> everything.mandatoryDecimal();
            case 28 -> everything.bigInteger();
            case 29 -> everything.localDate();
            case 30 -> everything.localTime();
            case 31 -> everything.localDateTime();
            case 32 -> everything.offsetDateTime();
            case 33 -> everything.mandatoryOffsetDateTime();
            case 34 -> everything.duration();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public Everything prepare(Everything everything, Stamp stamp) {
        return new Everything(
                everything.id(),
                everything.aBoolean(),
                everything.aByte(),
                everything.aShort(),
                everything.anInt(),
                everything.aLong(),
                Canonical.of(everything.aFloat()),
                Canonical.of(everything.aDouble()),
                everything.aChar(),
                everything.boxedBoolean(),
                everything.boxedByte(),
                everything.boxedShort(),
                everything.boxedInt(),
                everything.boxedLong(),
                Canonical.of(everything.boxedFloat()),
                Canonical.of(everything.boxedDouble()),
                everything.boxedChar(),
                everything.mandatoryInt(),
                Canonical.of(everything.mandatoryDouble()),
                everything.text(),
                everything.state(),
                everything.mandatoryState(),
                Canonical.of(everything.at()),
                everything.uuid(),
                everything.bytes(),
                everything.mandatoryBytes(),
                Canonical.of(everything.decimal(), 10, 2),
                Canonical.of(everything.mandatoryDecimal(), 40, 0),
                everything.bigInteger(),
                everything.localDate(),
                Canonical.of(everything.localTime()),
                Canonical.of(everything.localDateTime()),
                Canonical.of(everything.offsetDateTime()),
                Canonical.of(everything.mandatoryOffsetDateTime()),
                Canonical.of(everything.duration()));
    }

    @Override
    public Everything canonical(Everything everything) {
        return new Everything(
                everything.id(),
                everything.aBoolean(),
                everything.aByte(),
                everything.aShort(),
                everything.anInt(),
                everything.aLong(),
                Canonical.of(everything.aFloat()),
                Canonical.of(everything.aDouble()),
                everything.aChar(),
                everything.boxedBoolean(),
                everything.boxedByte(),
                everything.boxedShort(),
                everything.boxedInt(),
                everything.boxedLong(),
                Canonical.of(everything.boxedFloat()),
                Canonical.of(everything.boxedDouble()),
                everything.boxedChar(),
                everything.mandatoryInt(),
                Canonical.of(everything.mandatoryDouble()),
                everything.text(),
                everything.state(),
                everything.mandatoryState(),
                Canonical.of(everything.at()),
                everything.uuid(),
                everything.bytes(),
                everything.mandatoryBytes(),
                Canonical.of(everything.decimal(), 10, 2),
                Canonical.of(everything.mandatoryDecimal(), 40, 0),
                everything.bigInteger(),
                everything.localDate(),
                Canonical.of(everything.localTime()),
                Canonical.of(everything.localDateTime()),
                Canonical.of(everything.offsetDateTime()),
                Canonical.of(everything.mandatoryOffsetDateTime()),
                Canonical.of(everything.duration()));
    }

    @Override
    public DeltaChange<Everything> diff(Everything before, Everything after) {
        if (before.id() != after.id()) {
            throw new IllegalArgumentException(
                    "The ids of the two states differ. Compare two states of one 'Everything'.");
        }
        DeltaChange.Builder<Everything> delta = DeltaChange.builder(Everything.class);
        if (before.aBoolean() != after.aBoolean()) {
            delta.change(EverythingFields.A_BOOLEAN, before.aBoolean(), after.aBoolean());
        }
        if (before.aByte() != after.aByte()) {
            delta.change(EverythingFields.A_BYTE, before.aByte(), after.aByte());
        }
        if (before.aShort() != after.aShort()) {
            delta.change(EverythingFields.A_SHORT, before.aShort(), after.aShort());
        }
        if (before.anInt() != after.anInt()) {
            delta.change(EverythingFields.AN_INT, before.anInt(), after.anInt());
        }
        if (before.aLong() != after.aLong()) {
            delta.change(EverythingFields.A_LONG, before.aLong(), after.aLong());
        }
        if (before.aFloat() != after.aFloat()) {
            delta.change(EverythingFields.A_FLOAT, before.aFloat(), after.aFloat());
        }
        if (before.aDouble() != after.aDouble()) {
            delta.change(EverythingFields.A_DOUBLE, before.aDouble(), after.aDouble());
        }
        if (before.aChar() != after.aChar()) {
            delta.change(EverythingFields.A_CHAR, before.aChar(), after.aChar());
        }
        if (!Objects.equals(before.boxedBoolean(), after.boxedBoolean())) {
            delta.change(EverythingFields.BOXED_BOOLEAN, before.boxedBoolean(), after.boxedBoolean());
        }
        if (!Objects.equals(before.boxedByte(), after.boxedByte())) {
            delta.change(EverythingFields.BOXED_BYTE, before.boxedByte(), after.boxedByte());
        }
        if (!Objects.equals(before.boxedShort(), after.boxedShort())) {
            delta.change(EverythingFields.BOXED_SHORT, before.boxedShort(), after.boxedShort());
        }
        if (!Objects.equals(before.boxedInt(), after.boxedInt())) {
            delta.change(EverythingFields.BOXED_INT, before.boxedInt(), after.boxedInt());
        }
        if (!Objects.equals(before.boxedLong(), after.boxedLong())) {
            delta.change(EverythingFields.BOXED_LONG, before.boxedLong(), after.boxedLong());
        }
        if (!Objects.equals(before.boxedFloat(), after.boxedFloat())) {
            delta.change(EverythingFields.BOXED_FLOAT, before.boxedFloat(), after.boxedFloat());
        }
        if (!Objects.equals(before.boxedDouble(), after.boxedDouble())) {
            delta.change(EverythingFields.BOXED_DOUBLE, before.boxedDouble(), after.boxedDouble());
        }
        if (!Objects.equals(before.boxedChar(), after.boxedChar())) {
            delta.change(EverythingFields.BOXED_CHAR, before.boxedChar(), after.boxedChar());
        }
        if (!Objects.equals(before.mandatoryInt(), after.mandatoryInt())) {
            delta.change(EverythingFields.MANDATORY_INT, before.mandatoryInt(), after.mandatoryInt());
        }
        if (!Objects.equals(before.mandatoryDouble(), after.mandatoryDouble())) {
            delta.change(EverythingFields.MANDATORY_DOUBLE, before.mandatoryDouble(), after.mandatoryDouble());
        }
        if (!Objects.equals(before.text(), after.text())) {
            delta.change(EverythingFields.TEXT, before.text(), after.text());
        }
        if (before.state() != after.state()) {
            delta.change(EverythingFields.STATE, before.state(), after.state());
        }
        if (before.mandatoryState() != after.mandatoryState()) {
            delta.change(EverythingFields.MANDATORY_STATE, before.mandatoryState(), after.mandatoryState());
        }
        if (!Objects.equals(before.at(), after.at())) {
            delta.change(EverythingFields.AT, before.at(), after.at());
        }
        if (!Objects.equals(before.uuid(), after.uuid())) {
            delta.change(EverythingFields.UUID, before.uuid(), after.uuid());
        }
        if (!Arrays.equals(before.bytes(), after.bytes())) {
            delta.change(EverythingFields.BYTES, before.bytes(), after.bytes());
        }
        if (!Arrays.equals(before.mandatoryBytes(), after.mandatoryBytes())) {
            delta.change(EverythingFields.MANDATORY_BYTES, before.mandatoryBytes(), after.mandatoryBytes());
        }
        if (!Columns.same(before.decimal(), after.decimal())) {
            delta.change(EverythingFields.DECIMAL, before.decimal(), after.decimal());
        }
        if (!Columns.same(before.mandatoryDecimal(), after.mandatoryDecimal())) {
            delta.change(EverythingFields.MANDATORY_DECIMAL, before.mandatoryDecimal(), after.mandatoryDecimal());
        }
        if (!Objects.equals(before.bigInteger(), after.bigInteger())) {
            delta.change(EverythingFields.BIG_INTEGER, before.bigInteger(), after.bigInteger());
        }
        if (!Objects.equals(before.localDate(), after.localDate())) {
            delta.change(EverythingFields.LOCAL_DATE, before.localDate(), after.localDate());
        }
        if (!Objects.equals(before.localTime(), after.localTime())) {
            delta.change(EverythingFields.LOCAL_TIME, before.localTime(), after.localTime());
        }
        if (!Objects.equals(before.localDateTime(), after.localDateTime())) {
            delta.change(EverythingFields.LOCAL_DATE_TIME, before.localDateTime(), after.localDateTime());
        }
        if (!Objects.equals(before.offsetDateTime(), after.offsetDateTime())) {
            delta.change(EverythingFields.OFFSET_DATE_TIME, before.offsetDateTime(), after.offsetDateTime());
        }
        if (!Objects.equals(before.mandatoryOffsetDateTime(), after.mandatoryOffsetDateTime())) {
            delta.change(EverythingFields.MANDATORY_OFFSET_DATE_TIME, before.mandatoryOffsetDateTime(),
                    after.mandatoryOffsetDateTime());
        }
        if (!Objects.equals(before.duration(), after.duration())) {
            delta.change(EverythingFields.DURATION, before.duration(), after.duration());
        }
        return delta.build();
    }

    @Override
    public Everything apply(Everything base, DeltaChange<Everything> delta) {
        return new Everything(
                base.id(),
                delta.valueOr(EverythingFields.A_BOOLEAN, base.aBoolean()),
                delta.valueOr(EverythingFields.A_BYTE, base.aByte()),
                delta.valueOr(EverythingFields.A_SHORT, base.aShort()),
                delta.valueOr(EverythingFields.AN_INT, base.anInt()),
                delta.valueOr(EverythingFields.A_LONG, base.aLong()),
                delta.valueOr(EverythingFields.A_FLOAT, base.aFloat()),
                delta.valueOr(EverythingFields.A_DOUBLE, base.aDouble()),
                delta.valueOr(EverythingFields.A_CHAR, base.aChar()),
                delta.valueOr(EverythingFields.BOXED_BOOLEAN, base.boxedBoolean()),
                delta.valueOr(EverythingFields.BOXED_BYTE, base.boxedByte()),
                delta.valueOr(EverythingFields.BOXED_SHORT, base.boxedShort()),
                delta.valueOr(EverythingFields.BOXED_INT, base.boxedInt()),
                delta.valueOr(EverythingFields.BOXED_LONG, base.boxedLong()),
                delta.valueOr(EverythingFields.BOXED_FLOAT, base.boxedFloat()),
                delta.valueOr(EverythingFields.BOXED_DOUBLE, base.boxedDouble()),
                delta.valueOr(EverythingFields.BOXED_CHAR, base.boxedChar()),
                delta.valueOr(EverythingFields.MANDATORY_INT, base.mandatoryInt()),
                delta.valueOr(EverythingFields.MANDATORY_DOUBLE, base.mandatoryDouble()),
                delta.valueOr(EverythingFields.TEXT, base.text()),
                delta.valueOr(EverythingFields.STATE, base.state()),
                delta.valueOr(EverythingFields.MANDATORY_STATE, base.mandatoryState()),
                delta.valueOr(EverythingFields.AT, base.at()),
                delta.valueOr(EverythingFields.UUID, base.uuid()),
                delta.valueOr(EverythingFields.BYTES, base.bytes()),
                delta.valueOr(EverythingFields.MANDATORY_BYTES, base.mandatoryBytes()),
                delta.valueOr(EverythingFields.DECIMAL, base.decimal()),
                delta.valueOr(EverythingFields.MANDATORY_DECIMAL, base.mandatoryDecimal()),
                delta.valueOr(EverythingFields.BIG_INTEGER, base.bigInteger()),
                delta.valueOr(EverythingFields.LOCAL_DATE, base.localDate()),
                delta.valueOr(EverythingFields.LOCAL_TIME, base.localTime()),
                delta.valueOr(EverythingFields.LOCAL_DATE_TIME, base.localDateTime()),
                delta.valueOr(EverythingFields.OFFSET_DATE_TIME, base.offsetDateTime()),
                delta.valueOr(EverythingFields.MANDATORY_OFFSET_DATE_TIME, base.mandatoryOffsetDateTime()),
                delta.valueOr(EverythingFields.DURATION, base.duration()));
    }

    @Override
    public void validate(Everything everything, Violations found) {
        EverythingValidator.check(found, everything);
    }

    @Override
    public void validate(DeltaChange<Everything> delta, Violations found) {
        EverythingValidator.check(found, delta);
    }
}
