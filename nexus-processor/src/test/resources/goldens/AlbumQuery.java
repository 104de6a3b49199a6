package shop;

import io.nexusstore.query.CollectionTerm;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentOrder;
import io.nexusstore.query.OrderTerm;
import io.nexusstore.query.PlainTerm;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringTerm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builds queries for {@link Album}, one conjoined condition after another. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class AlbumQuery extends FluentConditions<Album, AlbumQuery, AlbumQuery.Ordering> {

    private AlbumQuery(Query<Album> query) {
        super(query);
    }

    /** Starts a query without conditions. */
    public static AlbumQuery where() {
        return new AlbumQuery(Query.unconstrained());
    }

    /** Begins a condition on {@code id}. */
    public StringTerm<Album, AlbumQuery> id() {
        return text(AlbumFields.ID);
    }

    /** Begins a condition on {@code tags}. */
    public CollectionTerm<Album, List<String>, String, AlbumQuery> tags() {
        return collection(AlbumFields.TAGS);
    }

    /** Begins a condition on {@code years}. */
    public CollectionTerm<Album, Set<@Nullable Integer>, @Nullable Integer, AlbumQuery> years() {
        return collection(AlbumFields.YEARS);
    }

    /** Begins a condition on {@code ratings}. */
    public PlainTerm<Album, Map<Thread.State, List<Double>>, AlbumQuery> ratings() {
        return plain(AlbumFields.RATINGS);
    }

    /** Begins a condition on {@code prices}. */
    public PlainTerm<Album, Map<UUID, BigDecimal>, AlbumQuery> prices() {
        return plain(AlbumFields.PRICES);
    }

    /** Begins a condition on {@code cover}. */
    public PlainTerm<Album, Album.Cover, AlbumQuery> cover() {
        return plain(AlbumFields.COVER);
    }

    /** Begins a condition on {@code tracks}. */
    public CollectionTerm<Album, List<Album.Track>, Album.Track, AlbumQuery> tracks() {
        return collection(AlbumFields.TRACKS);
    }

    /** Begins a condition on {@code cost}. */
    public PlainTerm<Album, Album.Cents, AlbumQuery> cost() {
        return plain(AlbumFields.COST);
    }

    /** Begins a condition on {@code rate}. */
    public PlainTerm<Album, Album.Rate, AlbumQuery> rate() {
        return plain(AlbumFields.RATE);
    }

    @Override
    public Ordering orderBy() {
        return new Ordering(toQuery());
    }

    @Override
    protected AlbumQuery with(Query<Album> query) {
        return new AlbumQuery(query);
    }

    /** The order and the window of a query for {@link Album}. Immutable. */
    public static final class Ordering extends FluentOrder<Album, Ordering> {

        private Ordering(Query<Album> query) {
            super(query);
        }

        /** Adds {@code id} to the keys of the order. */
        public OrderTerm<Album, Ordering> id() {
            return key(AlbumFields.ID);
        }

        @Override
        protected Ordering with(Query<Album> query) {
            return new Ordering(query);
        }
    }
}
