package io.nexusstore.spi;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.generated.Columns;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fields;
import io.nexusstore.query.StringField;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of {@link MetaEntry}; its table is named {@code nexus_meta} in every database and never appears in the
 * change feed.
 */
public final class MetaModel implements EntityModel<MetaEntry, String> {

    /** The only instance. */
    public static final MetaModel INSTANCE = new MetaModel();

    /** The field {@code key}. */
    public static final StringField<MetaEntry> KEY = Fields.string(MetaEntry.class, "key", 0);

    private static final EntityField<MetaEntry, byte[]> VALUE = Fields.bytes(MetaEntry.class, "value", 1);
    private static final int LONGEST_KEY = 191;
    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("key", "key", 0, ValueType.STRING, String.class, false, LONGEST_KEY, FieldFacts.Role.ID),
            new FieldFacts("value", "value", 1, ValueType.BYTES, byte[].class, false, -1, FieldFacts.Role.PLAIN));

    private static final SchemaDefinition SCHEMA = new SchemaDefinition(
            "MetaEntry",
            1,
            List.of(
                    FieldSchema.of("key", ValueType.STRING).required().length(1, LONGEST_KEY),
                    FieldSchema.of("value", ValueType.BYTES).required()));

    private MetaModel() {}

    @Override
    public Class<MetaEntry> type() {
        return MetaEntry.class;
    }

    @Override
    public String table() {
        return "nexus_meta";
    }

    @Override
    public int schemaVersion() {
        return 1;
    }

    @Override
    public SchemaDefinition schema() {
        return SCHEMA;
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
    public Class<String> idType() {
        return String.class;
    }

    @Override
    public List<Integer> idFields() {
        return List.of(0);
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
    public String idOf(MetaEntry entry) {
        return entry.key();
    }

    @Override
    public long versionOf(MetaEntry entry) {
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
    public MetaEntry read(ValueSource row) {
        return new MetaEntry(readId(row), Columns.required(row.bytes(1), 1));
    }

    @Override
    public void write(MetaEntry entry, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.string(entry.key());
            case 1 -> out.bytes(entry.value());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(MetaEntry entry, int field) {
        return switch (field) {
            case 0 -> entry.key();
            case 1 -> entry.value();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public MetaEntry prepare(MetaEntry entry, Stamp stamp) {
        return entry;
    }

    @Override
    public MetaEntry canonical(MetaEntry entry) {
        return entry;
    }

    @Override
    public DeltaChange<MetaEntry> diff(MetaEntry before, MetaEntry after) {
        if (!before.key().equals(after.key())) {
            throw new IllegalArgumentException("The keys of the two states differ. Compare two states of one entry.");
        }
        DeltaChange.Builder<MetaEntry> delta = DeltaChange.builder(MetaEntry.class);
        if (!Arrays.equals(before.value(), after.value())) {
            delta.change(VALUE, before.value(), after.value());
        }
        return delta.build();
    }

    @Override
    public MetaEntry apply(MetaEntry base, DeltaChange<MetaEntry> delta) {
        return new MetaEntry(base.key(), delta.valueOr(VALUE, base.value()));
    }

    @Override
    public void validate(MetaEntry entry, Violations found) {
        found.text("key", entry.key(), LONGEST_KEY);
        if (found.checksConstraints()) {
            found.minLength("key", entry.key(), 1);
        }
    }

    @Override
    public void validate(DeltaChange<MetaEntry> delta, Violations found) {
        delta.change(VALUE).ifPresent(change -> found.required("value", change.after()));
    }
}
