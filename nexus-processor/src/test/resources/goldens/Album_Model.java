package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.generated.Columns;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import io.nexusstore.generated.Stamp;
import io.nexusstore.json.CollectionForm;
import io.nexusstore.json.JsonForm;
import io.nexusstore.json.JsonForms;
import io.nexusstore.json.RecordForm;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads, writes and describes {@link Album} for the store. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class Album_Model implements EntityModel<Album, String> {

    /** The one model of {@link Album}. */
    public static final Album_Model INSTANCE = new Album_Model();

    static final CollectionForm<List<String>, String> TAGS_FORM = JsonForms.list(JsonForms.STRING);

    static final CollectionForm<Set<@Nullable Integer>, @Nullable Integer> YEARS_FORM =
            JsonForms.set(JsonForms.nullable(JsonForms.INT));

    static final JsonForm<Map<Thread.State, List<Double>>> RATINGS_FORM =
            JsonForms.map(JsonForms.constants(Thread.State.class), JsonForms.list(JsonForms.DOUBLE));

    static final JsonForm<Map<UUID, BigDecimal>> PRICES_FORM = JsonForms.map(JsonForms.UUID_TEXT, JsonForms.DECIMAL);

    static final JsonForm<Album.Cover> COVER_FORM = new Album_CoverForm();

    static final CollectionForm<List<Album.Track>, Album.Track> TRACKS_FORM = JsonForms.list(new Album_TrackForm());

    static final ConvertedForm<Album.Cents, Long> COST_FORM =
            ConvertedForm.of(new Album.CentsConverter(), ValueType.LONG, 0, 0);

    static final ConvertedForm<Album.Rate, BigDecimal> RATE_FORM =
            ConvertedForm.of(new Album.RateConverter(), ValueType.DECIMAL, 5, 3);

    private static final List<FieldFacts> FIELDS = List.of(
            new FieldFacts("id", "", 0, ValueType.STRING, String.class, false, 191, FieldFacts.Role.ID),
            new FieldFacts("tags", "", 1, List.class, false, TAGS_FORM),
            new FieldFacts("years", "", 2, Set.class, true, YEARS_FORM),
            new FieldFacts("ratings", "", 3, Map.class, true, RATINGS_FORM),
            new FieldFacts("prices", "", 4, Map.class, false, PRICES_FORM),
            new FieldFacts("cover", "", 5, Album.Cover.class, true, COVER_FORM),
            new FieldFacts("tracks", "songs", 6, List.class, false, TRACKS_FORM),
            new FieldFacts("cost", "", 7, Album.Cents.class, false, -1, COST_FORM),
            new FieldFacts("rate", "", 8, Album.Rate.class, true, -1, RATE_FORM));

    private static final List<IndexFacts> INDEXES = List.of();

    private static final List<Integer> ID_FIELDS = List.of(0);

    private Album_Model() {}

    @Override
    public Class<Album> type() {
        return Album.class;
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
        return AlbumValidator.SCHEMA;
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
    public Class<String> idType() {
        return String.class;
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
    public @Nullable String idOf(Album album) {
        return album.id();
    }

    @Override
    public long versionOf(Album album) {
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
    public Album read(ValueSource row) {
        return new Album(
                Columns.required(row.string(0), 0),
                Columns.required(TAGS_FORM.value(row.json(1), 1), 1),
                YEARS_FORM.value(row.json(2), 2),
                RATINGS_FORM.value(row.json(3), 3),
                Columns.required(PRICES_FORM.value(row.json(4), 4), 4),
                COVER_FORM.value(row.json(5), 5),
                Columns.required(TRACKS_FORM.value(row.json(6), 6), 6),
                Columns.required(COST_FORM.value(row.isNull(7) ? null : row.longValue(7), 7), 7),
                RATE_FORM.value(row.decimal(8, 5, 3), 8));
    }

    @Override
    public void write(Album album, int field, ValueSink out) {
        switch (field) {
            case 0 -> out.string(album.id());
            case 1 -> out.json(TAGS_FORM.stored(album.tags()));
            case 2 -> out.json(YEARS_FORM.stored(album.years()));
            case 3 -> out.json(RATINGS_FORM.stored(album.ratings()));
            case 4 -> out.json(PRICES_FORM.stored(album.prices()));
            case 5 -> out.json(COVER_FORM.stored(album.cover()));
            case 6 -> out.json(TRACKS_FORM.stored(album.tracks()));
            case 7 -> {
                Long cost = COST_FORM.stored(album.cost());
                if (cost == null) {
                    out.nullValue();
                } else {
                    out.longValue(cost);
                }
            }
            case 8 -> out.decimal(RATE_FORM.stored(album.rate()), 5, 3);
            default -> throw new IndexOutOfBoundsException(field);
        }
    }

    @Override
    public @Nullable Object value(Album album, int field) {
        return switch (field) {
            case 0 -> album.id();
            case 1 -> album.tags();
            case 2 -> album.years();
            case 3 -> album.ratings();
            case 4 -> album.prices();
            case 5 -> album.cover();
            case 6 -> album.tracks();
            case 7 -> COST_FORM.stored(album.cost());
            case 8 -> RATE_FORM.stored(album.rate());
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    @SuppressWarnings("NullAway")
    public Album prepare(Album album, Stamp stamp) {
        // null is passed on for the validator to report
        return new Album(
                album.id(),
                TAGS_FORM.canonical(album.tags()),
                YEARS_FORM.canonical(album.years()),
                RATINGS_FORM.canonical(album.ratings()),
                PRICES_FORM.canonical(album.prices()),
                COVER_FORM.canonical(album.cover()),
                TRACKS_FORM.canonical(album.tracks()),
                COST_FORM.canonical(album.cost()),
                RATE_FORM.canonical(album.rate()));
    }

    @Override
    @SuppressWarnings("NullAway")
    public Album canonical(Album album) {
        // null is passed on for the validator to report
        return new Album(
                album.id(),
                TAGS_FORM.canonical(album.tags()),
                YEARS_FORM.canonical(album.years()),
                RATINGS_FORM.canonical(album.ratings()),
                PRICES_FORM.canonical(album.prices()),
                COVER_FORM.canonical(album.cover()),
                TRACKS_FORM.canonical(album.tracks()),
                COST_FORM.canonical(album.cost()),
                RATE_FORM.canonical(album.rate()));
    }

    @Override
    public DeltaChange<Album> diff(Album before, Album after) {
        if (!Objects.equals(before.id(), after.id())) {
            throw new IllegalArgumentException(
                    "The ids of the two states differ. Compare two states of one 'Album'.");
        }
        DeltaChange.Builder<Album> delta = DeltaChange.builder(Album.class);
        if (!TAGS_FORM.isSame(before.tags(), after.tags())) {
            delta.change(AlbumFields.TAGS, before.tags(), after.tags());
        }
        if (!YEARS_FORM.isSame(before.years(), after.years())) {
            delta.change(AlbumFields.YEARS, before.years(), after.years());
        }
        if (!RATINGS_FORM.isSame(before.ratings(), after.ratings())) {
            delta.change(AlbumFields.RATINGS, before.ratings(), after.ratings());
        }
        if (!PRICES_FORM.isSame(before.prices(), after.prices())) {
            delta.change(AlbumFields.PRICES, before.prices(), after.prices());
        }
        if (!COVER_FORM.isSame(before.cover(), after.cover())) {
            delta.change(AlbumFields.COVER, before.cover(), after.cover());
        }
        if (!TRACKS_FORM.isSame(before.tracks(), after.tracks())) {
            delta.change(AlbumFields.TRACKS, before.tracks(), after.tracks());
        }
        if (!COST_FORM.isSame(before.cost(), after.cost())) {
            delta.change(AlbumFields.COST, before.cost(), after.cost());
        }
        if (!RATE_FORM.isSame(before.rate(), after.rate())) {
            delta.change(AlbumFields.RATE, before.rate(), after.rate());
        }
        return delta.build();
    }

    @Override
    public Album apply(Album base, DeltaChange<Album> delta) {
        return new Album(
                base.id(),
                delta.valueOr(AlbumFields.TAGS, base.tags()),
                delta.valueOr(AlbumFields.YEARS, base.years()),
                delta.valueOr(AlbumFields.RATINGS, base.ratings()),
                delta.valueOr(AlbumFields.PRICES, base.prices()),
                delta.valueOr(AlbumFields.COVER, base.cover()),
                delta.valueOr(AlbumFields.TRACKS, base.tracks()),
                delta.valueOr(AlbumFields.COST, base.cost()),
                delta.valueOr(AlbumFields.RATE, base.rate()));
    }

    @Override
    public void validate(Album album, Violations found) {
        AlbumValidator.check(found, album);
    }

    @Override
    public void validate(DeltaChange<Album> delta, Violations found) {
        AlbumValidator.check(found, delta);
    }

    private static final class Album_CoverForm extends RecordForm<Album.Cover> {

        private final RecordForm.Property<Album.Cover, String> file =
                property("file", JsonForms.STRING, Album.Cover::file);

        private final RecordForm.Property<Album.Cover, byte @Nullable []> preview =
                property("preview", JsonForms.nullable(JsonForms.BYTES), Album.Cover::preview);

        Album_CoverForm() {
            super(Album.Cover.class);
        }

        @Override
        protected Album.Cover create(RecordForm.Values<Album.Cover> values) {
            return new Album.Cover(values.get(this.file), values.get(this.preview));
        }
    }

    private static final class Album_TrackForm extends RecordForm<Album.Track> {

        private final RecordForm.Property<Album.Track, Integer> number =
                property("number", JsonForms.INT, Album.Track::number);

        private final RecordForm.Property<Album.Track, String> title =
                property("title", JsonForms.STRING, Album.Track::title);

        private final RecordForm.Property<Album.Track, Long> millis =
                property("millis", JsonForms.LONG, Album.Track::millis);

        private final RecordForm.Property<Album.Track, Album.@Nullable Cover> cover =
                property("cover", JsonForms.nullable(new Album_CoverForm()), Album.Track::cover);

        Album_TrackForm() {
            super(Album.Track.class);
        }

        @Override
        protected Album.Track create(RecordForm.Values<Album.Track> values) {
            return new Album.Track(
                    (int) values.get(this.number),
                    values.get(this.title),
                    (long) values.get(this.millis),
                    values.get(this.cover));
        }
    }
}
