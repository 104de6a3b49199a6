package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.asked;
import static io.nexusstore.tck.QueryCase.ordered;
import static io.nexusstore.tck.entity.SampleFields.BOXED_REAL;
import static io.nexusstore.tck.entity.SampleFields.BOXED_WHOLE;
import static io.nexusstore.tck.entity.SampleFields.COLOR;
import static io.nexusstore.tck.entity.SampleFields.ID;
import static io.nexusstore.tck.entity.SampleFields.TEXT;
import static io.nexusstore.tck.entity.SampleFields.WHOLE;

import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample.Color;
import java.util.Arrays;
import java.util.List;

/** Orders of several keys, nulls on request, places, limits and offsets. */
final class WindowCases {

    private static final Query<Sample> ALL = Query.all();

    private WindowCases() {}

    static List<QueryCase> orders() {
        return List.of(
                ordered("nulls last on request", BOXED_REAL.asc().nullsLast(), 1, 2, 5, 3, 4, 6, 7, 8),
                ordered("nulls first on request", BOXED_REAL.desc().nullsFirst(), 6, 7, 8, 4, 3, 2, 5, 1),
                ordered(
                        "nulls first ascending, as without asking",
                        BOXED_REAL.asc().nullsFirst(),
                        6,
                        7,
                        8,
                        1,
                        2,
                        5,
                        3,
                        4),
                ordered(
                        "nulls last descending, as without asking",
                        BOXED_REAL.desc().nullsLast(),
                        4,
                        3,
                        2,
                        5,
                        1,
                        6,
                        7,
                        8),
                ordered("no nulls to place", WHOLE.asc().nullsLast(), 1, 2, 5, 6, 7, 8, 3, 4),
                ordered("ids", ID.desc(), 8, 7, 6, 5, 4, 3, 2, 1),
                asked("two keys", ALL.orderBy(COLOR.asc(), BOXED_WHOLE.desc()), 6, 7, 8, 2, 5, 4, 1, 3),
                asked("two keys, other directions", ALL.orderBy(COLOR.desc(), ID.desc()), 3, 4, 1, 5, 2, 8, 7, 6),
                asked("a key twice", ALL.orderBy(BOXED_WHOLE.asc(), BOXED_WHOLE.desc()), 6, 7, 8, 1, 2, 5, 3, 4),
                asked(
                        "a key behind the id decides nothing",
                        ALL.orderBy(ID.asc(), BOXED_WHOLE.desc()),
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                asked(
                        "nulls of two keys",
                        ALL.orderBy(COLOR.asc().nullsLast(), TEXT.desc().nullsFirst()),
                        2,
                        5,
                        1,
                        4,
                        3,
                        8,
                        7,
                        6),
                asked("no key at all", ALL, 1, 2, 3, 4, 5, 6, 7, 8),
                asked("some rows in order", Query.where(COLOR.isNotNull()).orderBy(TEXT.asc()), 4, 5, 1, 3, 2));
    }

    static List<QueryCase> windows() {
        return List.of(
                asked("no row", ALL.limit(0)),
                asked("one row", ALL.limit(1), 1),
                asked("more rows than there are", ALL.limit(99), 1, 2, 3, 4, 5, 6, 7, 8),
                asked("without the first", ALL.offset(6), 7, 8),
                asked("without all", ALL.offset(8)),
                asked("far beyond", ALL.offset(Long.MAX_VALUE)),
                asked("as many as can be said", ALL.offset(7).limit(Long.MAX_VALUE), 8),
                asked("a piece", ALL.offset(2).limit(3), 3, 4, 5),
                asked(
                        "a piece of an order",
                        ALL.orderBy(BOXED_WHOLE.desc()).offset(1).limit(3),
                        3,
                        2,
                        5),
                asked(
                        "a piece of some rows",
                        Query.where(COLOR.isNull()).offset(1).limit(1),
                        7),
                asked(
                        "a piece that ends with the rows",
                        ALL.orderBy(BOXED_WHOLE.asc()).offset(6).limit(5),
                        3,
                        4));
    }

    static List<QueryCase> places() {
        return List.of(
                asked("behind an id", ALL.after(new Keyset(List.of(6L))), 7, 8),
                asked("behind the last", ALL.after(new Keyset(List.of(8L)))),
                asked("behind a place without a row", ALL.after(new Keyset(List.of(0L))), 1, 2, 3, 4, 5, 6, 7, 8),
                asked("among equal keys", ALL.orderBy(BOXED_WHOLE.asc()).after(new Keyset(List.of(0, 2L))), 5, 3, 4),
                asked(
                        "among equal keys, descending",
                        ALL.orderBy(BOXED_WHOLE.desc()).after(new Keyset(List.of(0, 2L))),
                        5,
                        1,
                        6,
                        7,
                        8),
                asked(
                        "among nulls that come first",
                        ALL.orderBy(BOXED_WHOLE.asc()).after(new Keyset(Arrays.asList(null, 6L))),
                        7,
                        8,
                        1,
                        2,
                        5,
                        3,
                        4),
                asked(
                        "among nulls that come last",
                        ALL.orderBy(BOXED_WHOLE.desc()).after(new Keyset(Arrays.asList(null, 6L))),
                        7,
                        8),
                asked(
                        "before nulls on request",
                        ALL.orderBy(BOXED_WHOLE.asc().nullsLast()).after(new Keyset(List.of(1, 3L))),
                        4,
                        6,
                        7,
                        8),
                asked(
                        "behind nulls on request",
                        ALL.orderBy(BOXED_WHOLE.desc().nullsFirst()).after(new Keyset(Arrays.asList(null, 8L))),
                        4,
                        3,
                        2,
                        5,
                        1),
                asked(
                        "with two keys",
                        ALL.orderBy(COLOR.asc(), BOXED_WHOLE.desc())
                                .after(new Keyset(List.of(Color.RED, Integer.MAX_VALUE, 4L))),
                        1,
                        3),
                asked(
                        "with a window behind it",
                        ALL.orderBy(BOXED_WHOLE.asc())
                                .after(new Keyset(List.of(0, 2L)))
                                .offset(1)
                                .limit(1),
                        3),
                asked(
                        "with case ignored",
                        ALL.orderBy(TEXT.ignoreCase().asc()).after(new Keyset(List.of("ann", 1L))),
                        2,
                        3,
                        6,
                        7));
    }
}
