package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;
import static io.nexusstore.tck.QueryCase.ordered;

import io.nexusstore.tck.entity.SampleFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts: exact, literal, by code point, and with case ignored. */
final class TextCases {

    private TextCases() {}

    static List<QueryCase> equality() {
        return List.of(
                met("exact", SampleFields.TEXT.eq("Ann"), 1),
                met("case counts", SampleFields.TEXT.eq("ANN")),
                met("spaces count", SampleFields.TEXT.eq("Ann ")),
                met("the empty text is a text", SampleFields.TEXT.eq(""), 4),
                met("null is another", SampleFields.TEXT.eq(null), 8),
                met("differs, null among the others", SampleFields.TEXT.ne("Ann"), 2, 3, 4, 5, 6, 7, 8),
                met("differs from null", SampleFields.TEXT.ne(null), 1, 2, 3, 4, 5, 6, 7),
                met("one of several", SampleFields.TEXT.in(List.of("Bob", "ann", "Eve")), 2, 3),
                met("one of none", SampleFields.TEXT.in(List.of())),
                met("none of none", SampleFields.TEXT.notIn(List.of()), 1, 2, 3, 4, 5, 6, 7, 8),
                met("one of null alone", SampleFields.TEXT.in(Arrays.asList((String) null)), 8),
                met("none of null alone", SampleFields.TEXT.notIn(Arrays.asList((String) null)), 1, 2, 3, 4, 5, 6, 7),
                met("none of several", SampleFields.TEXT.notIn(List.of("Ann", "")), 2, 3, 5, 6, 7, 8),
                met("one of forty", SampleFields.TEXT.in(fortyAnd("Bob")), 3),
                met("none of forty", SampleFields.TEXT.notIn(fortyAnd("Bob")), 1, 2, 4, 5, 6, 7, 8),
                met("one of forty, or null", SampleFields.TEXT.in(fortyAnd(null)), 8),
                met("quotes are data", SampleFields.TEXT.eq("100%_\\'\""), 5),
                met("beyond the basic plane", SampleFields.TEXT.eq("\uD83D\uDE00"), 7));
    }

    static List<QueryCase> ranges() {
        return List.of(
                met("capitals come first", SampleFields.TEXT.lt("a"), 1, 3, 4, 5),
                met("a longer text comes later", SampleFields.TEXT.gt("Ann"), 2, 3, 6, 7),
                met("at least", SampleFields.TEXT.ge("ann"), 2, 6, 7),
                met("U+FFFD is less than what lies beyond the basic plane", SampleFields.TEXT.gt("\uFFFD"), 7),
                met("and not the other way round", SampleFields.TEXT.lt("\uD83D\uDE00"), 1, 2, 3, 4, 5, 6),
                met("between", SampleFields.TEXT.between("Ann", "Bob"), 1, 3),
                met("between, the wrong way round", SampleFields.TEXT.between("Bob", "Ann")),
                met("nothing is less than the empty text", SampleFields.TEXT.lt("")),
                met("everything but null is at least the empty text", SampleFields.TEXT.ge(""), 1, 2, 3, 4, 5, 6, 7),
                ordered("by code point", SampleFields.TEXT.asc(), 8, 4, 5, 1, 3, 2, 6, 7),
                ordered("from behind", SampleFields.TEXT.desc(), 7, 6, 2, 3, 1, 5, 4, 8));
    }

    static List<QueryCase> parts() {
        return List.of(
                met("begins", SampleFields.TEXT.startsWith("An"), 1),
                met("begins, case counts", SampleFields.TEXT.startsWith("an"), 2),
                met("begins with itself", SampleFields.TEXT.startsWith("Bob"), 3),
                met("begins with more", SampleFields.TEXT.startsWith("Bobby")),
                met("every text begins with the empty one", SampleFields.TEXT.startsWith(""), 1, 2, 3, 4, 5, 6, 7),
                met("every text holds the empty one", SampleFields.TEXT.contains(""), 1, 2, 3, 4, 5, 6, 7),
                met("every text ends with the empty one", SampleFields.TEXT.endsWith(""), 1, 2, 3, 4, 5, 6, 7),
                met("holds", SampleFields.TEXT.contains("nn"), 1, 2),
                met("holds a percent sign", SampleFields.TEXT.contains("%"), 5),
                met("holds an underscore", SampleFields.TEXT.contains("_"), 5),
                met("holds a backslash", SampleFields.TEXT.contains("\\"), 5),
                met("holds a quote", SampleFields.TEXT.contains("'"), 5),
                met("a percent sign stands for itself", SampleFields.TEXT.contains("1%")),
                met("an underscore stands for itself", SampleFields.TEXT.startsWith("_nn")),
                met("a star stands for itself", SampleFields.TEXT.startsWith("*")),
                met("begins with a percent sign", SampleFields.TEXT.startsWith("100%"), 5),
                met("ends with quotes", SampleFields.TEXT.endsWith("'\""), 5),
                met("ends", SampleFields.TEXT.endsWith("nn"), 1, 2),
                met("ends, case counts", SampleFields.TEXT.endsWith("B")),
                met("holds what lies beyond the basic plane", SampleFields.TEXT.contains("\uD83D\uDE00"), 7),
                met("ends with it", SampleFields.TEXT.endsWith("\uD83D\uDE00"), 7),
                met(
                        "does not begin, null among the others",
                        SampleFields.TEXT.startsWith("A").not(),
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met("does not hold", SampleFields.TEXT.contains("n").not(), 3, 4, 5, 6, 7, 8),
                met("does not end", SampleFields.TEXT.endsWith("n").not(), 3, 4, 5, 6, 7, 8),
                met(
                        "does not begin with nothing",
                        SampleFields.TEXT.startsWith("").not(),
                        8));
    }

    static List<QueryCase> caseIgnored() {
        return List.of(
                met("equals", SampleFields.TEXT.ignoreCase().eq("ANN"), 1, 2),
                met("differs", SampleFields.TEXT.ignoreCase().ne("aNn"), 3, 4, 5, 6, 7, 8),
                met("one of several", SampleFields.TEXT.ignoreCase().in(List.of("BOB", "x")), 3),
                met(
                        "none of several, nor null",
                        SampleFields.TEXT.ignoreCase().notIn(Arrays.asList("ANN", null)),
                        3,
                        4,
                        5,
                        6,
                        7),
                met("one of forty", SampleFields.TEXT.ignoreCase().in(fortyAnd("aNN")), 1, 2),
                met("begins", SampleFields.TEXT.ignoreCase().startsWith("a"), 1, 2),
                met("holds", SampleFields.TEXT.ignoreCase().contains("N"), 1, 2),
                met("ends", SampleFields.TEXT.ignoreCase().endsWith("OB"), 3),
                met(
                        "does not begin",
                        SampleFields.TEXT.ignoreCase().startsWith("A").not(),
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met("more", SampleFields.TEXT.ignoreCase().gt("ANN"), 3, 6, 7),
                met("less", SampleFields.TEXT.ignoreCase().lt("B"), 1, 2, 4, 5),
                met("between", SampleFields.TEXT.ignoreCase().between("ANN", "BOB"), 1, 2, 3),
                met("null", SampleFields.TEXT.ignoreCase().isNull(), 8),
                ordered(
                        "in order, equal ones by id",
                        SampleFields.TEXT.ignoreCase().asc(),
                        8,
                        4,
                        5,
                        1,
                        2,
                        3,
                        6,
                        7),
                ordered(
                        "from behind, equal ones by id",
                        SampleFields.TEXT.ignoreCase().desc(),
                        7,
                        6,
                        3,
                        1,
                        2,
                        5,
                        4,
                        8));
    }

    /** So many texts are passed in another way than few are. */
    private static List<@Nullable String> fortyAnd(@Nullable String one) {
        List<@Nullable String> texts = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> texts.add("Text " + i));
        texts.add(one);
        return texts;
    }
}
