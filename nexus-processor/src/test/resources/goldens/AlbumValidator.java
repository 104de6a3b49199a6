package shop;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.delta.FieldChange;
import io.nexusstore.error.Violation;
import io.nexusstore.validation.FieldSchema;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Checks {@link Album} against the rules that it declares. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class AlbumValidator {

    /** The rules as data. */
    public static final SchemaDefinition SCHEMA = new SchemaDefinition(
            "Album",
            1,
            List.of(
                    FieldSchema.of("id", ValueType.STRING).required().length(0, 191),
                    FieldSchema.of("tags", Album_Model.TAGS_FORM).required(),
                    FieldSchema.of("years", Album_Model.YEARS_FORM),
                    FieldSchema.of("ratings", Album_Model.RATINGS_FORM),
                    FieldSchema.of("prices", Album_Model.PRICES_FORM).required(),
                    FieldSchema.of("cover", Album_Model.COVER_FORM),
                    FieldSchema.of("tracks", Album_Model.TRACKS_FORM).required(),
                    FieldSchema.of("cost", Album.Cents.class, Album_Model.COST_FORM).required(),
                    FieldSchema.of("rate", Album.Rate.class, Album_Model.RATE_FORM)));

    private AlbumValidator() {}

    /** Returns every violation of the entity, or an empty list. */
    public static List<Violation> validate(Album album) {
        Violations found = new Violations();
        check(found, album);
        return found.toList();
    }

    /** Returns every violation among the new values, or an empty list. */
    public static List<Violation> validate(DeltaChange<Album> delta) {
        Violations found = new Violations();
        check(found, delta);
        return found.toList();
    }

    static void check(Violations found, Album album) {
        checkId(found, album.id());
        checkTags(found, album.tags());
        checkYears(found, album.years());
        checkRatings(found, album.ratings());
        checkPrices(found, album.prices());
        checkCover(found, album.cover());
        checkTracks(found, album.tracks());
        checkCost(found, album.cost());
        checkRate(found, album.rate());
    }

    static void check(Violations found, DeltaChange<Album> delta) {
        for (FieldChange<Album> change : delta.changes()) {
            switch (change.field().index()) {
                case 1 -> checkTags(found, change.after(AlbumFields.TAGS));
                case 2 -> checkYears(found, change.after(AlbumFields.YEARS));
                case 3 -> checkRatings(found, change.after(AlbumFields.RATINGS));
                case 4 -> checkPrices(found, change.after(AlbumFields.PRICES));
                case 5 -> checkCover(found, change.after(AlbumFields.COVER));
                case 6 -> checkTracks(found, change.after(AlbumFields.TRACKS));
                case 7 -> checkCost(found, change.after(AlbumFields.COST));
                case 8 -> checkRate(found, change.after(AlbumFields.RATE));
                default -> {
                    // the other fields have no rules
                }
            }
        }
    }

    private static void checkId(Violations found, @Nullable String id) {
        found.required("id", id);
        found.text("id", id, 191);
    }

    private static void checkTags(Violations found, @Nullable List<String> tags) {
        found.required("tags", tags);
        found.json("tags", tags, Album_Model.TAGS_FORM);
    }

    private static void checkYears(Violations found, @Nullable Set<@Nullable Integer> years) {
        found.json("years", years, Album_Model.YEARS_FORM);
    }

    private static void checkRatings(Violations found,
            @Nullable Map<Thread.State, List<Double>> ratings) {
        found.json("ratings", ratings, Album_Model.RATINGS_FORM);
    }

    private static void checkPrices(Violations found, @Nullable Map<UUID, BigDecimal> prices) {
        found.required("prices", prices);
        found.json("prices", prices, Album_Model.PRICES_FORM);
    }

    private static void checkCover(Violations found, Album.@Nullable Cover cover) {
        found.json("cover", cover, Album_Model.COVER_FORM);
    }

    private static void checkTracks(Violations found, @Nullable List<Album.Track> tracks) {
        found.required("tracks", tracks);
        found.json("tracks", tracks, Album_Model.TRACKS_FORM);
    }

    private static void checkCost(Violations found, Album.@Nullable Cents cost) {
        found.required("cost", cost);
        found.converted("cost", cost, Album_Model.COST_FORM, -1);
    }

    private static void checkRate(Violations found, Album.@Nullable Rate rate) {
        found.converted("rate", rate, Album_Model.RATE_FORM, -1);
    }
}
