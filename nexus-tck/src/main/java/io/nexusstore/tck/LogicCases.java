package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample.Color;
import io.nexusstore.tck.entity.SampleFields;
import java.util.List;

/** Conditions of conditions. */
final class LogicCases {

    private LogicCases() {}

    static List<QueryCase> combinations() {
        return List.of(
                met("both", SampleFields.COLOR.eq(Color.RED).and(SampleFields.BOXED_WHOLE.gt(0)), 4),
                met("either", SampleFields.COLOR.eq(Color.RED).or(SampleFields.BOXED_WHOLE.gt(0)), 1, 3, 4),
                met(
                        "neither",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .or(SampleFields.BOXED_WHOLE.gt(0))
                                .not(),
                        2,
                        5,
                        6,
                        7,
                        8),
                met(
                        "not both",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .and(SampleFields.BOXED_WHOLE.gt(0))
                                .not(),
                        1,
                        2,
                        3,
                        5,
                        6,
                        7,
                        8),
                met(
                        "one without the other",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .and(SampleFields.BOXED_WHOLE.gt(0).not()),
                        1),
                met(
                        "from left to right",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .or(SampleFields.TEXT.eq("Ann"))
                                .and(SampleFields.BOXED_WHOLE.gt(0)),
                        4),
                met(
                        "grouped otherwise",
                        SampleFields.TEXT
                                .eq("Ann")
                                .or(SampleFields.COLOR.eq(Color.RED).and(SampleFields.BOXED_WHOLE.gt(0))),
                        1,
                        4),
                met("all of none", Expression.<Sample>allOf(), 1, 2, 3, 4, 5, 6, 7, 8),
                met("any of none", Expression.<Sample>anyOf()),
                met("not all of none", Expression.<Sample>allOf().not()),
                met("not any of none", Expression.<Sample>anyOf().not(), 1, 2, 3, 4, 5, 6, 7, 8),
                met("all of one", Expression.allOf(SampleFields.COLOR.eq(Color.RED)), 1, 4),
                met("any of one", Expression.anyOf(SampleFields.COLOR.eq(Color.RED)), 1, 4),
                met(
                        "any of groups",
                        Expression.anyOf(
                                Expression.allOf(SampleFields.COLOR.eq(Color.RED), SampleFields.BOXED_WHOLE.gt(0)),
                                Expression.allOf(SampleFields.COLOR.isNull(), SampleFields.TEXT.isNotNull())),
                        4,
                        6,
                        7),
                met(
                        "all of groups",
                        Expression.allOf(
                                Expression.anyOf(SampleFields.COLOR.eq(Color.RED), SampleFields.BOXED_WHOLE.gt(0)),
                                Expression.anyOf(SampleFields.TEXT.eq("Ann"), SampleFields.TEXT.eq("Bob"))),
                        1,
                        3),
                met(
                        "what never holds, or something",
                        Expression.anyOf(SampleFields.TEXT.in(List.of()), SampleFields.COLOR.eq(Color.RED)),
                        1,
                        4),
                met(
                        "what always holds, and something",
                        Expression.allOf(SampleFields.TEXT.in(List.of()).not(), SampleFields.COLOR.eq(Color.RED)),
                        1,
                        4),
                met(
                        "what never holds, and something",
                        SampleFields.COLOR.eq(Color.RED).and(SampleFields.TEXT.in(List.of()))),
                met(
                        "what always holds, or something",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .or(SampleFields.TEXT.in(List.of()).not()),
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met(
                        "something and its opposite",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .and(SampleFields.COLOR.eq(Color.RED).not())),
                met(
                        "something or its opposite",
                        SampleFields.COLOR
                                .eq(Color.RED)
                                .or(SampleFields.COLOR.eq(Color.RED).not()),
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met("not not", new Not<>(new Not<>(SampleFields.COLOR.eq(Color.RED))), 1, 4),
                met(
                        "not, three times",
                        new Not<>(new Not<>(new Not<>(SampleFields.COLOR.eq(Color.RED)))),
                        2,
                        3,
                        5,
                        6,
                        7,
                        8),
                met(
                        "a comparison with null is false, its opposite true",
                        SampleFields.BOXED_WHOLE.lt(0).not(),
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met(
                        "null differs, and is not more",
                        SampleFields.BOXED_WHOLE
                                .ne(0)
                                .and(SampleFields.BOXED_WHOLE.gt(0).not()),
                        1,
                        6,
                        7,
                        8),
                met(
                        "the same field twice",
                        SampleFields.BOXED_WHOLE.gt(0).or(SampleFields.BOXED_WHOLE.isNull()),
                        3,
                        4,
                        6,
                        7,
                        8));
    }
}
