package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;
import static io.nexusstore.tck.QueryCase.ordered;
import static io.nexusstore.tck.entity.SampleFields.BIG;
import static io.nexusstore.tck.entity.SampleFields.BOXED_BIG;
import static io.nexusstore.tck.entity.SampleFields.BOXED_REAL;
import static io.nexusstore.tck.entity.SampleFields.BOXED_SINGLE;
import static io.nexusstore.tck.entity.SampleFields.BOXED_SMALL;
import static io.nexusstore.tck.entity.SampleFields.BOXED_TINY;
import static io.nexusstore.tck.entity.SampleFields.BOXED_WHOLE;
import static io.nexusstore.tck.entity.SampleFields.EXACT;
import static io.nexusstore.tck.entity.SampleFields.ID;
import static io.nexusstore.tck.entity.SampleFields.PRICE;
import static io.nexusstore.tck.entity.SampleFields.REAL;
import static io.nexusstore.tck.entity.SampleFields.SCORE;
import static io.nexusstore.tck.entity.SampleFields.SINGLE;
import static io.nexusstore.tck.entity.SampleFields.SMALL;
import static io.nexusstore.tck.entity.SampleFields.TALLY;
import static io.nexusstore.tck.entity.SampleFields.TINY;
import static io.nexusstore.tck.entity.SampleFields.WHOLE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Whole and broken numbers. */
final class NumberCases {

    private NumberCases() {}

    static List<QueryCase> wholeNumbers() {
        return List.of(
                met("byte: equals", BOXED_TINY.eq((byte) 0), 2, 5),
                met("byte: differs, null among the others", BOXED_TINY.ne((byte) 0), 1, 3, 4, 6, 7, 8),
                met("byte: at most", BOXED_TINY.le((byte) 1), 1, 2, 3, 5),
                met("byte: at least", BOXED_TINY.ge((byte) 0), 2, 3, 4, 5),
                met("byte: between, the wrong way round", BOXED_TINY.between((byte) 1, (byte) 0)),
                met("byte: one of several", BOXED_TINY.in(List.of(Byte.MAX_VALUE, Byte.MIN_VALUE, (byte) 2)), 1, 4),
                met("byte: one of several, or null", BOXED_TINY.in(Arrays.asList((byte) 1, null)), 3, 6, 7, 8),
                met("short: differs, null among the others", BOXED_SMALL.ne((short) 0), 1, 3, 4, 6, 7, 8),
                met("short: less", BOXED_SMALL.lt((short) 0), 1),
                met("short: more", BOXED_SMALL.gt((short) 0), 3, 4),
                met("short: between, both ends included", BOXED_SMALL.between((short) 0, (short) 1), 2, 3, 5),
                met(
                        "short: none of several",
                        BOXED_SMALL.notIn(List.of(Short.MAX_VALUE, Short.MIN_VALUE)),
                        2,
                        3,
                        5,
                        6,
                        7,
                        8),
                met("short: equals null", BOXED_SMALL.eq(null), 6, 7, 8),
                met("int: equals", BOXED_WHOLE.eq(0), 2, 5),
                met("int: less than the least", BOXED_WHOLE.lt(Integer.MIN_VALUE)),
                met("int: more than the greatest", BOXED_WHOLE.gt(Integer.MAX_VALUE)),
                met("int: a value that no row has", BOXED_WHOLE.eq(2)),
                met("int: none of several, nor null", BOXED_WHOLE.notIn(Arrays.asList(1, null)), 1, 2, 4, 5),
                met("int: not more", BOXED_WHOLE.gt(0).not(), 1, 2, 5, 6, 7, 8),
                met("long: at most", BOXED_BIG.le(1L), 1, 2, 3, 5),
                met("long: between, both ends included", BOXED_BIG.between(0L, 1L), 2, 3, 5),
                met("long: one of several", BOXED_BIG.in(List.of(Long.MAX_VALUE, Long.MIN_VALUE, 2L)), 1, 4),
                met("long: differs from null", BOXED_BIG.ne(null), 1, 2, 3, 4, 5),
                met("long: not at most", BOXED_BIG.le(0L).not(), 3, 4, 6, 7, 8),
                ordered("int: ascending, null first", BOXED_WHOLE.asc(), 6, 7, 8, 1, 2, 5, 3, 4),
                ordered("int: descending, null last", BOXED_WHOLE.desc(), 4, 3, 2, 5, 1, 6, 7, 8),
                ordered("long: descending, null last", BOXED_BIG.desc(), 4, 3, 2, 5, 1, 6, 7, 8),
                met("primitive int: zero where the others have null", WHOLE.eq(0), 2, 5, 6, 7, 8),
                met("primitive int: null is no value", WHOLE.isNull()),
                met("primitive int: no value is null", WHOLE.isNotNull(), 1, 2, 3, 4, 5, 6, 7, 8),
                met("primitive long: differs", BIG.ne(Long.MAX_VALUE), 1, 2, 3, 5, 6, 7, 8),
                met("primitive byte: one of several, of which null none is", TINY.in(Arrays.asList((byte) 1, null)), 3),
                met("primitive short: none of none", SMALL.notIn(List.of()), 1, 2, 3, 4, 5, 6, 7, 8),
                met("long id: between", ID.between(3L, 5L), 3, 4, 5));
    }

    static List<QueryCase> brokenNumbers() {
        return List.of(
                met("float: differs, null among the others", BOXED_SINGLE.ne(0f), 1, 3, 4, 6, 7, 8),
                met("float: less", BOXED_SINGLE.lt(0f), 1),
                met("float: more", BOXED_SINGLE.gt(0f), 3, 4),
                met("float: between, both ends included", BOXED_SINGLE.between(0f, 0.1f), 2, 3, 5),
                met("float: none of several", BOXED_SINGLE.notIn(List.of(2.5f, -1.5f)), 2, 3, 5, 6, 7, 8),
                met("float: equals null", BOXED_SINGLE.eq(null), 6, 7, 8),
                met("double: equals", BOXED_REAL.eq(0.0), 2, 5),
                met("double: differs, null among the others", BOXED_REAL.ne(0.0), 1, 3, 4, 6, 7, 8),
                met("double: at most", BOXED_REAL.le(0.1), 1, 2, 3, 5),
                met("double: at least", BOXED_REAL.ge(0.0), 2, 3, 4, 5),
                met("double: between, the wrong way round", BOXED_REAL.between(0.1, 0.0)),
                met("double: one of several", BOXED_REAL.in(List.of(2.5, -1.5, 0.2)), 1, 4),
                met("double: one of several, or null", BOXED_REAL.in(Arrays.asList(0.1, null)), 3, 6, 7, 8),
                met("double: zero has no sign", BOXED_REAL.eq(-0.0), 2, 5),
                met("float: nearly 0.1", BOXED_SINGLE.lt(Math.nextUp(0.1f)), 1, 2, 3, 5),
                met("double: a float is another number", BOXED_REAL.eq((double) 0.1f)),
                met("double: the least positive one", BOXED_REAL.ge(Double.MIN_VALUE), 3, 4),
                met("primitive float: at least", SINGLE.ge(0.1f), 3, 4),
                met("primitive double: not less", REAL.lt(0.1).not(), 3, 4),
                ordered("double: ascending, null first", BOXED_REAL.asc(), 6, 7, 8, 1, 2, 5, 3, 4));
    }

    static List<QueryCase> decimals() {
        return List.of(
                met("decimal of few digits: equals", PRICE.eq(new BigDecimal("0.00")), 2, 5),
                met(
                        "decimal of few digits: differs, null among the others",
                        PRICE.ne(new BigDecimal("0.00")),
                        1,
                        3,
                        4,
                        6,
                        7,
                        8),
                met("decimal of few digits: at most", PRICE.le(new BigDecimal("9.00")), 1, 2, 3, 5),
                met("decimal of few digits: at least", PRICE.ge(new BigDecimal("0.00")), 2, 3, 4, 5),
                met(
                        "decimal of few digits: between, the wrong way round",
                        PRICE.between(new BigDecimal("9.00"), new BigDecimal("0.00"))),
                met(
                        "decimal of few digits: one of several",
                        PRICE.in(List.of(new BigDecimal("10.00"), new BigDecimal("-0.01"), new BigDecimal("9.99"))),
                        1,
                        4),
                met(
                        "decimal of few digits: one of several, or null",
                        PRICE.in(Arrays.asList(new BigDecimal("9.00"), null)),
                        3,
                        6,
                        7,
                        8),
                met(
                        "decimal of many digits: differs, null among the others",
                        EXACT.ne(new BigDecimal("0")),
                        1,
                        3,
                        4,
                        6,
                        7,
                        8),
                met("decimal of many digits: less", EXACT.lt(new BigDecimal("0")), 1),
                met("decimal of many digits: more", EXACT.gt(new BigDecimal("0")), 3, 4),
                met(
                        "decimal of many digits: between, both ends included",
                        EXACT.between(new BigDecimal("0"), new BigDecimal("1")),
                        2,
                        3,
                        5),
                met(
                        "decimal of many digits: none of several",
                        EXACT.notIn(List.of(
                                new BigDecimal("255.00000000000000000001"), new BigDecimal("-0.00000000000000000001"))),
                        2,
                        3,
                        5,
                        6,
                        7,
                        8),
                met("decimal of many digits: equals null", EXACT.eq(null), 6, 7, 8),
                met("decimal: other digits, the same number", PRICE.eq(new BigDecimal("9")), 3),
                met("decimal: 9 is less than 10, whatever their texts", PRICE.lt(new BigDecimal("10")), 1, 2, 3, 5),
                met("decimal: the last of twenty places", EXACT.gt(new BigDecimal("255")), 4),
                ordered("decimal: ascending, null first", EXACT.asc(), 6, 7, 8, 1, 2, 5, 3, 4),
                ordered("decimal: descending, null last", EXACT.desc(), 4, 3, 2, 5, 1, 6, 7, 8));
    }

    static List<QueryCase> bigIntegers() {
        return List.of(
                met("integer of many digits: equals", TALLY.eq(BigInteger.ZERO), 2, 5),
                met("integer of many digits: less than the least", TALLY.lt(BigInteger.valueOf(-256))),
                met("integer of many digits: more than the greatest", TALLY.gt(BigInteger.TWO.pow(64))),
                met("integer of many digits: a value that no row has", TALLY.eq(BigInteger.valueOf(256))),
                met(
                        "integer of many digits: none of several, nor null",
                        TALLY.notIn(Arrays.asList(BigInteger.valueOf(255), null)),
                        1,
                        2,
                        4,
                        5),
                met(
                        "integer of many digits: not more",
                        TALLY.gt(BigInteger.ZERO).not(),
                        1,
                        2,
                        5,
                        6,
                        7,
                        8),
                met("integer of few digits: at most", SCORE.le(BigInteger.valueOf(9)), 1, 2, 3, 5),
                met(
                        "integer of few digits: between, both ends included",
                        SCORE.between(BigInteger.ZERO, BigInteger.valueOf(9)),
                        2,
                        3,
                        5),
                met(
                        "integer of few digits: one of several",
                        SCORE.in(List.of(BigInteger.TEN, BigInteger.valueOf(-1), BigInteger.ONE)),
                        1,
                        4),
                met("integer of few digits: differs from null", SCORE.ne(null), 1, 2, 3, 4, 5),
                met(
                        "integer of few digits: not at most",
                        SCORE.le(BigInteger.ZERO).not(),
                        3,
                        4,
                        6,
                        7,
                        8),
                met("integer: beyond 64 bits", TALLY.gt(BigInteger.valueOf(Long.MAX_VALUE)), 4),
                ordered("integer: ascending, null first", TALLY.asc(), 6, 7, 8, 1, 2, 5, 3, 4));
    }
}
