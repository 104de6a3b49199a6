package shop;

import io.nexusstore.query.And;
import io.nexusstore.query.CollectionTerm;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.OrderTerm;
import io.nexusstore.query.PlainTerm;
import io.nexusstore.query.Query;
import io.nexusstore.query.StringTerm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builds queries for {@link Album}, one conjoined condition after another. Immutable. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
public final class AlbumQuery {

    private final Query<Album> query;

    private AlbumQuery(Query<Album> query) {
        this.query = query;
    }

    /** Starts a query without conditions. */
    public static AlbumQuery where() {
        return new AlbumQuery(Query.unconstrained());
    }

    /** Begins a condition on {@code id}. */
    public StringTerm<Album, AlbumQuery> id() {
        return new StringTerm<>(AlbumFields.ID, this::and);
    }

    /** Begins a condition on {@code tags}. */
    public CollectionTerm<Album, List<String>, String, AlbumQuery> tags() {
        return new CollectionTerm<>(AlbumFields.TAGS, this::and);
    }

    /** Begins a condition on {@code years}. */
    public CollectionTerm<Album, Set<@Nullable Integer>, @Nullable Integer, AlbumQuery> years() {
        return new CollectionTerm<>(AlbumFields.YEARS, this::and);
    }

    /** Begins a condition on {@code ratings}. */
    public PlainTerm<Album, Map<Thread.State, List<Double>>, AlbumQuery> ratings() {
        return new PlainTerm<>(AlbumFields.RATINGS, this::and);
    }

    /** Begins a condition on {@code prices}. */
    public PlainTerm<Album, Map<UUID, BigDecimal>, AlbumQuery> prices() {
        return new PlainTerm<>(AlbumFields.PRICES, this::and);
    }

    /** Begins a condition on {@code cover}. */
    public PlainTerm<Album, Album.Cover, AlbumQuery> cover() {
        return new PlainTerm<>(AlbumFields.COVER, this::and);
    }

    /** Begins a condition on {@code tracks}. */
    public CollectionTerm<Album, List<Album.Track>, Album.Track, AlbumQuery> tracks() {
        return new CollectionTerm<>(AlbumFields.TRACKS, this::and);
    }

    /** Begins a condition on {@code cost}. */
    public PlainTerm<Album, Album.Cents, AlbumQuery> cost() {
        return new PlainTerm<>(AlbumFields.COST, this::and);
    }

    /** Begins a condition on {@code rate}. */
    public PlainTerm<Album, Album.Rate, AlbumQuery> rate() {
        return new PlainTerm<>(AlbumFields.RATE, this::and);
    }

    /** Adds the condition that at least one of the given ones holds. */
    @SafeVarargs
    public final AlbumQuery anyOf(Expression<Album>... conditions) {
        List<Expression<Album>> operands = new ArrayList<>(conditions.length);
        for (Expression<Album> condition : conditions) {
            operands.add(condition);
        }
        return and(new Or<>(operands));
    }

    /** Adds the condition that at least one alternative holds; each is what an operator adds to an empty query. */
    @SafeVarargs
    public final AlbumQuery anyOf(UnaryOperator<AlbumQuery>... groups) {
        List<Expression<Album>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<AlbumQuery> group : groups) {
            operands.add(group.apply(where()).query.predicate().orElse(new And<>(List.of())));
        }
        return and(new Or<>(operands));
    }

    /** Adds the condition that all of the given ones hold. */
    @SafeVarargs
    public final AlbumQuery allOf(Expression<Album>... conditions) {
        List<Expression<Album>> operands = new ArrayList<>(conditions.length);
        for (Expression<Album> condition : conditions) {
            operands.add(condition);
        }
        return and(new And<>(operands));
    }

    /** Adds the condition that all groups hold; each is what an operator adds to an empty query. */
    @SafeVarargs
    public final AlbumQuery allOf(UnaryOperator<AlbumQuery>... groups) {
        List<Expression<Album>> operands = new ArrayList<>(groups.length);
        for (UnaryOperator<AlbumQuery> group : groups) {
            operands.add(group.apply(where()).query.predicate().orElse(new And<>(List.of())));
        }
        return and(new And<>(operands));
    }

    /** Begins the order; conditions can no longer be added. */
    public Ordering orderBy() {
        return new Ordering(query);
    }

    /** Bounds the number of entities. */
    public Ordering limit(long rows) {
        return orderBy().limit(rows);
    }

    /** Leaves out the first entities. */
    public Ordering offset(long rows) {
        return orderBy().offset(rows);
    }

    /** Returns the query. */
    public Query<Album> toQuery() {
        return query;
    }

    private AlbumQuery and(Expression<Album> condition) {
        return new AlbumQuery(query.and(condition));
    }

    /** The order and the window of a query for {@link Album}. Immutable. */
    public static final class Ordering {

        private final Query<Album> query;

        private Ordering(Query<Album> query) {
            this.query = query;
        }

        /** Adds {@code id} to the keys of the order. */
        public OrderTerm<Album, Ordering> id() {
            return new OrderTerm<>(AlbumFields.ID, this::by);
        }

        /** Bounds the number of entities. */
        public Ordering limit(long rows) {
            return new Ordering(query.limit(rows));
        }

        /** Leaves out the first entities. */
        public Ordering offset(long rows) {
            return new Ordering(query.offset(rows));
        }

        /** Returns the query. */
        public Query<Album> toQuery() {
            return query;
        }

        private Ordering by(Order<Album> key) {
            return new Ordering(query.orderBy(key));
        }
    }
}
