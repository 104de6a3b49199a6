package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Listing;
import io.nexusstore.tck.entity.Listing.Label;
import io.nexusstore.tck.entity.ListingFields;
import io.nexusstore.tck.entity.Parcel;
import io.nexusstore.tck.entity.ParcelFields;
import io.nexusstore.tck.entity.Pool;
import io.nexusstore.tck.entity.PoolFields;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleFields;
import io.nexusstore.tck.entity.Turned;
import io.nexusstore.tck.entity.TurnedFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Queries that once found a fault, in a backend or in one that was made wrong on purpose; asked again in every run.
 *
 * <p>A query that a run shrinks to is added here in its literal form, since the generator may draw another one from its
 * seed tomorrow.
 */
final class PastQueries {

    private static final Map<Class<?>, List<? extends Query<?>>> PAST = Map.of(
            Sample.class, samples(),
            Parcel.class, parcels(),
            Listing.class, listings(),
            Pool.class, pools(),
            Turned.class, turned());

    private PastQueries() {}

    /** Returns those of the entity. */
    @SuppressWarnings("unchecked") // the queries of an entity stand behind its class
    static <T> List<Query<T>> of(EntityModel<T, ?> model) {
        List<? extends Query<?>> past = PAST.get(model.type());
        if (past == null) {
            throw new IllegalArgumentException("No query on '" + model.name() + "' is known to have found a fault.");
        }
        return (List<Query<T>>) past;
    }

    private static List<Query<Sample>> samples() {
        return List.of(
                // SQL's <> leaves null out, and so does its negated IN.
                Query.where(SampleFields.TEXT.ne("a")),
                Query.where(SampleFields.BOXED_WHOLE.ne(0)),
                Query.where(SampleFields.TEXT.notIn(List.of("a", "b"))),
                Query.where(SampleFields.TEXT.notIn(Arrays.asList("a", null))),
                // A negated comparison with null is unknown to SQL.
                Query.where(SampleFields.BOXED_REAL.lt(0.1).not()),
                Query.where(SampleFields.TEXT.contains("a").not()),
                Query.where(SampleFields.TEXT
                        .eq("a")
                        .and(SampleFields.BOXED_BIG.gt(0L))
                        .not()),
                // Wildcards of LIKE, and its indifference to case.
                Query.where(SampleFields.TEXT.contains("%")),
                Query.where(SampleFields.TEXT.startsWith("_")),
                Query.where(SampleFields.TEXT.endsWith("\\")),
                Query.where(SampleFields.TEXT.startsWith("A")),
                Query.where(SampleFields.TEXT.contains("")),
                // Units of UTF-16 have another order than code points.
                Query.<Sample>all().orderBy(SampleFields.TEXT.asc()),
                Query.where(SampleFields.TEXT.gt("\uFFFD")),
                // Case beyond ASCII.
                Query.where(SampleFields.TEXT.ignoreCase().eq("\u00e4")),
                Query.where(SampleFields.TEXT.ignoreCase().startsWith("k")),
                // Signed bytes and signed halves of UUIDs.
                Query.<Sample>all().orderBy(SampleFields.BLOB.desc()),
                Query.where(SampleFields.TOKEN.gt(new UUID(Long.MAX_VALUE, 1))),
                // Numbers of more than eighteen digits, compared as texts or doubles.
                Query.where(SampleFields.EXACT.lt(new BigDecimal("255"))),
                Query.<Sample>all().orderBy(SampleFields.TALLY.asc().nullsLast()),
                Query.where(SampleFields.SPAN.ge(Duration.ZERO)),
                // Constants that vanish, and windows beyond the rows.
                Query.where(Expression.<Sample>anyOf()),
                Query.where(Expression.anyOf(SampleFields.TEXT.in(List.of()), SampleFields.FLAG.eq(true))),
                Query.<Sample>all().limit(1),
                Query.<Sample>all().limit(0),
                Query.<Sample>all().offset(39),
                Query.<Sample>all().offset(1_000).limit(Long.MAX_VALUE),
                Query.<Sample>all().orderBy(SampleFields.FLAG.desc(), SampleFields.ID.desc(), SampleFields.TEXT.asc()));
    }

    private static List<Query<Parcel>> parcels() {
        return List.of(
                // A leaf of a record that is absent is null, whatever its type and however deep it lies.
                Query.where(ParcelFields.CONTENT_OPEN.eq(false)),
                Query.where(ParcelFields.CONTENT_OPEN.ne(true)),
                Query.where(ParcelFields.CONTENT_INNER_LEVEL.isNull()),
                Query.where(ParcelFields.CONTENT_INNER_LEVEL.lt(1).not()),
                Query.where(ParcelFields.CONTENT_TEXT.notIn(List.of("", "a"))),
                Query.where(ParcelFields.MARKS_WEIGHT.isNull()),
                Query.<Parcel>all().orderBy(ParcelFields.CONTENT_WHOLE.asc(), ParcelFields.CONTENT_INNER_LABEL.desc()),
                // Case is ignored in the companion column as it is beyond ASCII.
                Query.where(ParcelFields.TITLE.ignoreCase().eq("\u00c4")),
                Query.where(ParcelFields.TITLE.ignoreCase().startsWith("A")),
                Query.where(ParcelFields.TITLE.ignoreCase().ne("AB")),
                Query.<Parcel>all()
                        .orderBy(ParcelFields.CONTENT_INNER_LABEL.ignoreCase().desc()),
                // Ids come part by part, and not by their text.
                Query.all(),
                Query.<Parcel>all().limit(5).offset(7),
                Query.where(ParcelFields.ID_PLACE.lt(0)).orderBy(ParcelFields.ID_WAY_NETWORK.desc()),
                Query.where(ParcelFields.ID_WAY_NUMBER.in(List.of(Long.MIN_VALUE, 0L))));
    }

    private static List<Query<Listing>> listings() {
        Label label = new Label("a", 1, null, BigDecimal.ONE);
        return List.of(
                // Null, nothing, and null alone are three values.
                Query.where(ListingFields.TEXTS.eq(List.of())),
                Query.where(ListingFields.TEXTS.ne(List.of())),
                Query.where(ListingFields.TEXTS.isNull()),
                Query.where(ListingFields.TEXTS.eq(Collections.singletonList(null))),
                Query.where(ListingFields.BIGS.in(Arrays.asList(List.of(), Collections.singletonList(null), null))),
                Query.where(ListingFields.NAMES.eq(Map.of())),
                Query.where(ListingFields.NAMES.notIn(List.of(Map.of()))),
                Query.where(ListingFields.NAMES.eq(Collections.singletonMap("a", null))),
                // An element is found whole, and in rows of null elements too.
                Query.where(ListingFields.TEXTS.contains("")),
                Query.where(ListingFields.TEXTS.contains(",")),
                Query.where(ListingFields.TEXTS.contains("null")),
                Query.where(ListingFields.TEXTS.contains("a").not()),
                Query.where(ListingFields.BIGS.contains(9_007_199_254_740_992L)),
                Query.where(ListingFields.BIGS.contains(0L)),
                Query.where(ListingFields.PRICES.contains(new BigDecimal("1.0"))),
                Query.where(ListingFields.GRID.contains(List.of())),
                Query.where(ListingFields.GRID.contains(Collections.singletonList(null))),
                Query.where(ListingFields.LABELS.contains(label)),
                Query.where(ListingFields.LABEL.ne(label)));
    }

    private static List<Query<Pool>> pools() {
        return List.of(
                Query.where(PoolFields.TEXTS.eq(Set.of("b", "a"))),
                Query.where(PoolFields.TEXTS.ne(Set.of())),
                Query.where(PoolFields.WHOLES.eq(Set.of(0, -1))),
                Query.where(PoolFields.WHOLES.contains(1)),
                Query.where(PoolFields.LETTERS.contains('\uFFFF')),
                Query.where(PoolFields.PATHS.contains(List.of("a", "a"))),
                Query.where(PoolFields.PATHS.contains(List.of()).not()));
    }

    private static List<Query<Turned>> turned() {
        return List.of(
                Query.where(TurnedFields.TEXT.eq("")),
                Query.where(TurnedFields.FLAG.eq(true)),
                Query.where(TurnedFields.FLAG.ne(true)),
                Query.where(TurnedFields.WHOLE.in(List.of(Integer.MAX_VALUE, 0))),
                Query.where(TurnedFields.BIG.notIn(Arrays.asList(Long.MAX_VALUE, null))),
                Query.where(TurnedFields.ZONED.eq(OffsetDateTime.parse("2024-02-29T23:30:00Z"))),
                Query.where(TurnedFields.BLOB.eq(new byte[0])));
    }
}
