package shop;

import io.nexusstore.query.CollectionField;
import io.nexusstore.query.Fields;
import io.nexusstore.query.PlainField;
import io.nexusstore.query.StringField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The fields of {@link Album}, for conditions and orders. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class AlbumFields {

    /** The field {@code id}. */
    public static final StringField<Album> ID = Fields.string(Album.class, "id", 0);

    /** The field {@code tags}. */
    public static final CollectionField<Album, List<String>, String> TAGS =
            Fields.collection(Album.class, "tags", 1, Album_Model.TAGS_FORM);

    /** The field {@code years}. */
    public static final CollectionField<Album, Set<@Nullable Integer>, @Nullable Integer> YEARS =
            Fields.collection(Album.class, "years", 2, Album_Model.YEARS_FORM);

    /** The field {@code ratings}. */
    public static final PlainField<Album, Map<Thread.State, List<Double>>> RATINGS =
            Fields.json(Album.class, "ratings", 3, Album_Model.RATINGS_FORM);

    /** The field {@code prices}. */
    public static final PlainField<Album, Map<UUID, BigDecimal>> PRICES =
            Fields.json(Album.class, "prices", 4, Album_Model.PRICES_FORM);

    /** The field {@code cover}. */
    public static final PlainField<Album, Album.Cover> COVER =
            Fields.json(Album.class, "cover", 5, Album_Model.COVER_FORM);

    /** The field {@code tracks}. */
    public static final CollectionField<Album, List<Album.Track>, Album.Track> TRACKS =
            Fields.collection(Album.class, "tracks", 6, Album_Model.TRACKS_FORM);

    /** The field {@code cost}. */
    public static final PlainField<Album, Album.Cents> COST =
            Fields.converted(Album.class, "cost", 7, Album_Model.COST_FORM);

    /** The field {@code rate}. */
    public static final PlainField<Album, Album.Rate> RATE =
            Fields.converted(Album.class, "rate", 8, Album_Model.RATE_FORM);

    private AlbumFields() {}
}
