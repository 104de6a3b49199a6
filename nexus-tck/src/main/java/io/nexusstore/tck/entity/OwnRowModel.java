package io.nexusstore.tck.entity;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.Violation;
import io.nexusstore.generated.Columns;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Fields;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of {@link OwnRow}: written by hand, since tables of the runtime have names that annotations must not give. */
public final class OwnRowModel implements EntityModel<OwnRow, String> {

    /** The one model of {@link OwnRow}. */
    public static final OwnRowModel INSTANCE = new OwnRowModel();

    private static final ComparableField<OwnRow, Long> CONTENT = Fields.longField(OwnRow.class, "content", 1);

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id", "", 0, ValueType.STRING, String.class, false, 191, FieldFacts.Role.ID),
            new FieldFacts("content", "", 1, ValueType.LONG, long.class, false, -1, FieldFacts.Role.PLAIN));

    private OwnRowModel() {}

    @Override
    public Class<OwnRow> type() {
        return OwnRow.class;
    }

    @Override
    public String table() {
        return "nexus_tck";
    }

    @Override
    public int schemaVersion() {
        return 1;
    }

    @Override
    public List<FieldFacts> fields() {
        return FIELDS;
    }

    @Override
    public List<IndexFacts> indexes() {
        return List.of();
    }

    @Override
    public int idField() {
        return 0;
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
    public String idOf(OwnRow row) {
        return row.id();
    }

    @Override
    public long versionOf(OwnRow row) {
        return 0;
    }

    @Override
    public String encodeId(String id) {
        return id;
    }

    @Override
    public String decodeId(String text) {
        return text;
    }

    @Override
    public void writeId(String id, ValueSink out) {
        out.string(id);
    }

    @Override
    public String readId(ValueSource row) {
        return Columns.required(row.string(0), 0);
    }

    @Override
    public OwnRow read(ValueSource row) {
        return new OwnRow(readId(row), row.longValue(1));
    }

    @Override
    public void write(OwnRow row, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.string(row.id());
            case 1 -> out.longValue(row.content());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(OwnRow row, int field) {
        return switch (field) {
            case 0 -> row.id();
            case 1 -> row.content();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public OwnRow prepare(OwnRow row, Stamp stamp) {
        return row;
    }

    @Override
    public OwnRow canonical(OwnRow row) {
        return row;
    }

    @Override
    public DeltaChange<OwnRow> diff(OwnRow before, OwnRow after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("The ids of the two states differ. Compare two states of one 'OwnRow'.");
        }
        return DeltaChange.builder(OwnRow.class)
                .change(CONTENT, before.content(), after.content())
                .build();
    }

    @Override
    public OwnRow apply(OwnRow base, DeltaChange<OwnRow> delta) {
        return new OwnRow(base.id(), delta.valueOr(CONTENT, base.content()));
    }

    @Override
    public List<Violation> validate(OwnRow row) {
        return List.of();
    }

    @Override
    public List<Violation> validate(DeltaChange<OwnRow> delta) {
        return List.of();
    }
}
