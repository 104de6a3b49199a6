package io.nexusstore.tck;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.SampleFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What once found a fault, in a backend or in one that was made wrong on purpose; asked again in every run.
 *
 * <p>A query that a run shrinks to is added here in its literal form, since the generator may draw another one from its
 * seed tomorrow.
 */
final class PastFailures {

    /** Seeds that found a fault. */
    static final List<Long> SEEDS = List.of(1L, 20_261_121L);

    private PastFailures() {}

    static List<Query<Sample>> queries() {
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
}
