package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;
import static io.nexusstore.tck.entity.SampleFields.BOXED_WHOLE;
import static io.nexusstore.tck.entity.SampleFields.COLOR;
import static io.nexusstore.tck.entity.SampleFields.TEXT;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.tck.entity.Sample;
import io.nexusstore.tck.entity.Sample.Color;
import java.util.List;

/** Conditions of conditions. */
final class LogicCases {

    private static final Expression<Sample> ANN = TEXT.eq("Ann");
    private static final Expression<Sample> IS_RED = COLOR.eq(Color.RED);
    private static final Expression<Sample> POSITIVE = BOXED_WHOLE.gt(0);
    private static final Expression<Sample> NEVER = TEXT.in(List.of());

    private LogicCases() {}

    static List<QueryCase> combinations() {
        return List.of(
                met("both", IS_RED.and(POSITIVE), 4),
                met("either", IS_RED.or(POSITIVE), 1, 3, 4),
                met("neither", IS_RED.or(POSITIVE).not(), 2, 5, 6, 7, 8),
                met("not both", IS_RED.and(POSITIVE).not(), 1, 2, 3, 5, 6, 7, 8),
                met("one without the other", IS_RED.and(POSITIVE.not()), 1),
                met("from left to right", IS_RED.or(ANN).and(POSITIVE), 4),
                met("grouped otherwise", ANN.or(IS_RED.and(POSITIVE)), 1, 4),
                met("not not", new Not<>(new Not<>(IS_RED)), 1, 4),
                met("not, three times", new Not<>(new Not<>(new Not<>(IS_RED))), 2, 3, 5, 6, 7, 8),
                met(
                        "a comparison with null is false, its opposite true",
                        BOXED_WHOLE.lt(0).not(),
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met(
                        "null differs, and is not more",
                        BOXED_WHOLE.ne(0).and(BOXED_WHOLE.gt(0).not()),
                        1,
                        6,
                        7,
                        8),
                met("the same field twice", BOXED_WHOLE.gt(0).or(BOXED_WHOLE.isNull()), 3, 4, 6, 7, 8));
    }

    static List<QueryCase> groups() {
        return List.of(
                met("all of none", Expression.<Sample>allOf(), 1, 2, 3, 4, 5, 6, 7, 8),
                met("any of none", Expression.<Sample>anyOf()),
                met("not all of none", Expression.<Sample>allOf().not()),
                met("not any of none", Expression.<Sample>anyOf().not(), 1, 2, 3, 4, 5, 6, 7, 8),
                met("all of one", Expression.allOf(IS_RED), 1, 4),
                met("any of one", Expression.anyOf(IS_RED), 1, 4),
                met(
                        "any of groups",
                        Expression.anyOf(
                                Expression.allOf(IS_RED, POSITIVE), Expression.allOf(COLOR.isNull(), TEXT.isNotNull())),
                        4,
                        6,
                        7),
                met(
                        "all of groups",
                        Expression.allOf(Expression.anyOf(IS_RED, POSITIVE), Expression.anyOf(ANN, TEXT.eq("Bob"))),
                        1,
                        3),
                met("what never holds, or something", Expression.anyOf(NEVER, IS_RED), 1, 4),
                met("what always holds, and something", Expression.allOf(NEVER.not(), IS_RED), 1, 4),
                met("what never holds, and something", IS_RED.and(NEVER)),
                met("what always holds, or something", IS_RED.or(NEVER.not()), 1, 2, 3, 4, 5, 6, 7, 8),
                met("something and its opposite", IS_RED.and(IS_RED.not())),
                met("something or its opposite", IS_RED.or(IS_RED.not()), 1, 2, 3, 4, 5, 6, 7, 8));
    }
}
