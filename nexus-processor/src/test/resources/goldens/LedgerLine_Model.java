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
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads, writes and describes {@link Ledger.Line} for the store. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class LedgerLine_Model implements EntityModel<Ledger.Line, Integer> {

    /** The one model of {@link Ledger.Line}. */
    public static final LedgerLine_Model INSTANCE = new LedgerLine_Model();

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id", "", 0, ValueType.INT, int.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts(
                    "limit", "gr\u00f6\u00dfe", 1, ValueType.STRING, String.class, false, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("record", "", 2, ValueType.INSTANT, Instant.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("yield", "", 3, ValueType.INSTANT, Instant.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("field", "", 4, ValueType.BOOLEAN, Boolean.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("out", "", 5, ValueType.CHAR, Character.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("line", "", 6, ValueType.ENUM, Ledger.Line.Kind.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("version", "", 7, ValueType.INT, Integer.class, false, -1, FieldFacts.Role.VERSION));

    private static final List<IndexFacts> INDEXES = List.of();

    private static final List<Integer> ID_FIELDS = List.of(0);

    private LedgerLine_Model() {}

    @Override
    public Class<Ledger.Line> type() {
        return Ledger.Line.class;
    }

    @Override
    public String table() {
        return "ledger \"lines\"";
    }

    @Override
    public int schemaVersion() {
        return 3;
    }

    @Override
    public SchemaDefinition schema() {
        return LedgerLineValidator.SCHEMA;
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
    public Class<Integer> idType() {
        return Integer.class;
    }

    @Override
    public List<Integer> idFields() {
        return ID_FIELDS;
    }

    @Override
    public int versionField() {
        return 7;
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
    public @Nullable Integer idOf(Ledger.Line entity) {
        return entity.id();
    }

    @Override
    public long versionOf(Ledger.Line entity) {
        Integer version = entity.version();
        return version == null ? 0 : version;
    }

    @Override
    public String encodeId(Integer id) {
        return Integer.toString(id);
    }

    @Override
    public Integer decodeId(String text) {
        return Integer.valueOf(text);
    }

    @Override
    public void writeId(Integer id, ValueSink out) {
        out.intValue(id);
    }

    @Override
    public Integer readId(ValueSource row) {
        return row.intValue(0);
    }

    @Override
    public Ledger.Line read(ValueSource row) {
        return new Ledger.Line(
                row.intValue(0),
                Columns.required(row.string(1), 1),
                row.instant(2),
                row.instant(3),
                row.isNull(4) ? null : row.booleanValue(4),
                row.isNull(5) ? null : row.charValue(5),
                Columns.constant(Ledger.Line.Kind.class, row.string(6), 6),
                row.intValue(7));
    }

    @Override
    public void write(Ledger.Line entity, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.intValue(entity.id());
            case 1 -> out.string(entity.limit());
            case 2 -> out.instant(entity.record());
            case 3 -> out.instant(entity.yield());
            case 4 -> {
                Boolean field_ = entity.field();
                if (field_ == null) {
                    out.nullValue();
                } else {
                    out.booleanValue(field_);
                }
            }
            case 5 -> {
                Character out_ = entity.out();
                if (out_ == null) {
                    out.nullValue();
                } else {
                    out.charValue(out_);
                }
            }
            case 6 -> {
                Ledger.Line.Kind line = entity.line();
                out.string(line == null ? null : line.name());
            }
            case 7 -> {
                Integer version = entity.version();
                if (version == null) {
                    out.nullValue();
                } else {
                    out.intValue(version);
                }
            }
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(Ledger.Line entity, int field) {
        return switch (field) {
            case 0 -> entity.id();
            case 1 -> entity.limit();
            case 2 -> entity.record();
            case 3 -> entity.yield();
            case 4 -> entity.field();
            case 5 -> entity.out();
            case 6 -> entity.line();
            case 7 -> entity.version();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public Ledger.Line prepare(Ledger.Line entity, Stamp stamp) {
        return new Ledger.Line(
                entity.id(),
                entity.limit(),
                Canonical.of(entity.record()),
                Canonical.of(entity.yield()),
                entity.field(),
                entity.out(),
                entity.line(),
                stamp.next(entity.version()));
    }

    @Override
    public Ledger.Line canonical(Ledger.Line entity) {
        return new Ledger.Line(
                entity.id(),
                entity.limit(),
                Canonical.of(entity.record()),
                Canonical.of(entity.yield()),
                entity.field(),
                entity.out(),
                entity.line(),
                entity.version());
    }

    @Override
    public DeltaChange<Ledger.Line> diff(Ledger.Line before, Ledger.Line after) {
        if (before.id() != after.id()) {
            throw new IllegalArgumentException(
                    "The ids of the two states differ. Compare two states of one 'Line'.");
        }
        DeltaChange.Builder<Ledger.Line> delta = DeltaChange.builder(Ledger.Line.class);
        if (!Objects.equals(before.limit(), after.limit())) {
            delta.change(LedgerLineFields.LIMIT, before.limit(), after.limit());
        }
        if (!Objects.equals(before.record(), after.record())) {
            delta.change(LedgerLineFields.RECORD, before.record(), after.record());
        }
        if (!Objects.equals(before.yield(), after.yield())) {
            delta.change(LedgerLineFields.YIELD, before.yield(), after.yield());
        }
        if (!Objects.equals(before.field(), after.field())) {
            delta.change(LedgerLineFields.FIELD, before.field(), after.field());
        }
        if (!Objects.equals(before.out(), after.out())) {
            delta.change(LedgerLineFields.OUT, before.out(), after.out());
        }
        if (before.line() != after.line()) {
            delta.change(LedgerLineFields.LINE, before.line(), after.line());
        }
        return delta.baseVersion(versionOf(before)).build();
    }

    @Override
    public Ledger.Line apply(Ledger.Line base, DeltaChange<Ledger.Line> delta) {
        return new Ledger.Line(
                base.id(),
                delta.valueOr(LedgerLineFields.LIMIT, base.limit()),
                delta.valueOr(LedgerLineFields.RECORD, base.record()),
                delta.valueOr(LedgerLineFields.YIELD, base.yield()),
                delta.valueOr(LedgerLineFields.FIELD, base.field()),
                delta.valueOr(LedgerLineFields.OUT, base.out()),
                delta.valueOr(LedgerLineFields.LINE, base.line()),
                base.version());
    }

    @Override
    public void validate(Ledger.Line entity, Violations found) {
        LedgerLineValidator.check(found, entity);
    }

    @Override
    public void validate(DeltaChange<Ledger.Line> delta, Violations found) {
        LedgerLineValidator.check(found, delta);
    }
}
