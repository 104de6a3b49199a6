package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.generated.Columns;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IdTexts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads, writes and describes {@link Seating} for the store. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class Seating_Model implements EntityModel<Seating, Seating.Key> {

    /** The one model of {@link Seating}. */
    public static final Seating_Model INSTANCE = new Seating_Model();

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id.show", "", 0, ValueType.UUID, UUID.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts("id.place.row", "", 1, ValueType.STRING, String.class, false, 191, FieldFacts.Role.ID),
            new FieldFacts("id.place.number", "", 2, ValueType.INT, Integer.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts("id.place.house", "", 3, ValueType.LONG, long.class, false, -1, FieldFacts.Role.ID),
            new FieldFacts("guest", "", 4, ValueType.STRING, String.class, true, -1, FieldFacts.Role.PLAIN),
            new FieldFacts("version", "", 5, ValueType.LONG, long.class, false, -1, FieldFacts.Role.VERSION));

    private static final List<IndexFacts> INDEXES = List.of(
            new IndexFacts("", List.of(1), false));

    private static final List<Integer> ID_FIELDS = List.of(0, 1, 2, 3);

    private Seating_Model() {}

    @Override
    public Class<Seating> type() {
        return Seating.class;
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
        return SeatingValidator.SCHEMA;
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
    public Class<Seating.Key> idType() {
        return Seating.Key.class;
    }

    @Override
    public List<Integer> idFields() {
        return ID_FIELDS;
    }

    @Override
    public int versionField() {
        return 5;
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
    public Seating.@Nullable Key idOf(Seating seating) {
        return seating.id();
    }

    @Override
    public long versionOf(Seating seating) {
        return seating.version();
    }

    @Override
    public String encodeId(Seating.Key id) {
        return IdTexts.join(
                id.show().toString(),
                id.place().row(),
                Integer.toString(id.place().number()),
                Long.toString(id.place().house()));
    }

    @Override
    public Seating.Key decodeId(String text) {
        String[] parts = IdTexts.split(text, 4);
        return new Seating.Key(
                UUID.fromString(parts[0]),
                new Seating.Place(parts[1], Integer.valueOf(parts[2]), Long.parseLong(parts[3])));
    }

    @Override
    public void writeId(Seating.Key id, ValueSink out) {
        writeId_(id, 0, out);
        writeId_(id, 1, out);
        writeId_(id, 2, out);
        writeId_(id, 3, out);
    }

    @Override
    public Seating.Key readId(ValueSource row) {
        return readId_(row);
    }

    @Override
    public Seating read(ValueSource row) {
        return new Seating(readId_(row), row.string(4), row.longValue(5));
    }

    static Seating.Key readId_(ValueSource row) {
        return new Seating.Key(Columns.required(row.uuid(0), 0), readIdPlace(row));
    }

    static @Nullable Object[] partsOfId(Seating.Key id) {
        return new @Nullable Object[] {id.show(), id.place()};
    }

    static Seating.Place readIdPlace(ValueSource row) {
        return new Seating.Place(Columns.required(row.string(1), 1), row.intValue(2), row.longValue(3));
    }

    static @Nullable Object[] partsOfIdPlace(Seating.Place idPlace) {
        return new @Nullable Object[] {idPlace.row(), idPlace.number(), idPlace.house()};
    }

    @Override
    public void write(Seating seating, int field, ValueSink out) {
        switch (field) {
            case 0, 1, 2, 3 -> writeId_(seating.id(), field, out);
            case 4 -> out.string(seating.guest());
            case 5 -> out.longValue(seating.version());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(Seating seating, int field) {
        return switch (field) {
            case 0, 1, 2, 3 -> valueOfId(seating.id(), field);
            case 4 -> seating.guest();
            case 5 -> seating.version();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeId_(Seating.@Nullable Key id, int field, ValueSink out) {
        if (id == null) {
            out.nullValue();
            return;
        }
        switch (field) {
            case 0 -> out.uuid(id.show());
            case 1, 2, 3 -> writeIdPlace(id.place(), field, out);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfId(Seating.@Nullable Key id, int field) {
        if (id == null) {
            return null;
        }
        return switch (field) {
            case 0 -> id.show();
            case 1, 2, 3 -> valueOfIdPlace(id.place(), field);
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    private static void writeIdPlace(Seating.@Nullable Place idPlace, int field, ValueSink out) {
        if (idPlace == null) {
            out.nullValue();
            return;
        }
        switch (field) {
            case 1 -> out.string(idPlace.row());
            case 2 -> {
                Integer idPlaceNumber = idPlace.number();
                if (idPlaceNumber == null) {
                    out.nullValue();
                } else {
                    out.intValue(idPlaceNumber);
                }
            }
            case 3 -> out.longValue(idPlace.house());
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    private static @Nullable Object valueOfIdPlace(Seating.@Nullable Place idPlace, int field) {
        if (idPlace == null) {
            return null;
        }
        return switch (field) {
            case 1 -> idPlace.row();
            case 2 -> idPlace.number();
            case 3 -> idPlace.house();
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public Seating prepare(Seating seating, Stamp stamp) {
        return new Seating(seating.id(), seating.guest(), stamp.next(seating.version()));
    }

    @Override
    public Seating canonical(Seating seating) {
        return seating;
    }

    @Override
    public DeltaChange<Seating> diff(Seating before, Seating after) {
        if (!Objects.equals(before.id(), after.id())) {
            throw new IllegalArgumentException(
                    "The ids of the two states differ. Compare two states of one 'Seating'.");
        }
        DeltaChange.Builder<Seating> delta = DeltaChange.builder(Seating.class);
        if (!Objects.equals(before.guest(), after.guest())) {
            delta.change(SeatingFields.GUEST, before.guest(), after.guest());
        }
        return delta.baseVersion(versionOf(before)).build();
    }

    @Override
    public Seating apply(Seating base, DeltaChange<Seating> delta) {
        return new Seating(base.id(), delta.valueOr(SeatingFields.GUEST, base.guest()), base.version());
    }

    @Override
    public void validate(Seating seating, Violations found) {
        SeatingValidator.check(found, seating);
    }

    @Override
    public void validate(DeltaChange<Seating> delta, Violations found) {
        SeatingValidator.check(found, delta);
    }
}
