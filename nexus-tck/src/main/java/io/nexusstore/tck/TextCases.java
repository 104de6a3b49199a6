package io.nexusstore.tck;

import static io.nexusstore.tck.QueryCase.met;
import static io.nexusstore.tck.QueryCase.ordered;
import static io.nexusstore.tck.entity.SampleFields.TEXT;

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
                met("exact", TEXT.eq("Ann"), 1),
                met("case counts", TEXT.eq("ANN")),
                met("spaces count", TEXT.eq("Ann ")),
                met("the empty text is a text", TEXT.eq(""), 4),
                met("null is another", TEXT.eq(null), 8),
                met("differs, null among the others", TEXT.ne("Ann"), 2, 3, 4, 5, 6, 7, 8),
                met("differs from null", TEXT.ne(null), 1, 2, 3, 4, 5, 6, 7),
                met("one of several", TEXT.in(List.of("Bob", "ann", "Eve")), 2, 3),
                met("one of none", TEXT.in(List.of())),
                met("none of none", TEXT.notIn(List.of()), 1, 2, 3, 4, 5, 6, 7, 8),
                met("one of null alone", TEXT.in(Arrays.asList((String) null)), 8),
                met("none of null alone", TEXT.notIn(Arrays.asList((String) null)), 1, 2, 3, 4, 5, 6, 7),
                met("none of several", TEXT.notIn(List.of("Ann", "")), 2, 3, 5, 6, 7, 8),
                met("one of forty", TEXT.in(fortyAnd("Bob")), 3),
                met("none of forty", TEXT.notIn(fortyAnd("Bob")), 1, 2, 4, 5, 6, 7, 8),
                met("one of forty, or null", TEXT.in(fortyAnd(null)), 8),
                met("quotes are data", TEXT.eq("100%_\\'\""), 5),
                met("beyond the basic plane", TEXT.eq("\uD83D\uDE00"), 7));
    }

    static List<QueryCase> ranges() {
        return List.of(
                met("capitals come first", TEXT.lt("a"), 1, 3, 4, 5),
                met("a longer text comes later", TEXT.gt("Ann"), 2, 3, 6, 7),
                met("at least", TEXT.ge("ann"), 2, 6, 7),
                met("U+FFFD is less than what lies beyond the basic plane", TEXT.gt("\uFFFD"), 7),
                met("and not the other way round", TEXT.lt("\uD83D\uDE00"), 1, 2, 3, 4, 5, 6),
                met("between", TEXT.between("Ann", "Bob"), 1, 3),
                met("between, the wrong way round", TEXT.between("Bob", "Ann")),
                met("nothing is less than the empty text", TEXT.lt("")),
                met("everything but null is at least the empty text", TEXT.ge(""), 1, 2, 3, 4, 5, 6, 7),
                ordered("by code point", TEXT.asc(), 8, 4, 5, 1, 3, 2, 6, 7),
                ordered("from behind", TEXT.desc(), 7, 6, 2, 3, 1, 5, 4, 8));
    }

    static List<QueryCase> parts() {
        return List.of(
                met("begins", TEXT.startsWith("An"), 1),
                met("begins, case counts", TEXT.startsWith("an"), 2),
                met("begins with itself", TEXT.startsWith("Bob"), 3),
                met("begins with more", TEXT.startsWith("Bobby")),
                met("every text begins with the empty one", TEXT.startsWith(""), 1, 2, 3, 4, 5, 6, 7),
                met("every text holds the empty one", TEXT.contains(""), 1, 2, 3, 4, 5, 6, 7),
                met("every text ends with the empty one", TEXT.endsWith(""), 1, 2, 3, 4, 5, 6, 7),
                met("holds", TEXT.contains("nn"), 1, 2),
                met("holds a percent sign", TEXT.contains("%"), 5),
                met("holds an underscore", TEXT.contains("_"), 5),
                met("holds a backslash", TEXT.contains("\\"), 5),
                met("holds a quote", TEXT.contains("'"), 5),
                met("a percent sign stands for itself", TEXT.contains("1%")),
                met("an underscore stands for itself", TEXT.startsWith("_nn")),
                met("a star stands for itself", TEXT.startsWith("*")),
                met("begins with a percent sign", TEXT.startsWith("100%"), 5),
                met("ends with quotes", TEXT.endsWith("'\""), 5),
                met("ends", TEXT.endsWith("nn"), 1, 2),
                met("ends, case counts", TEXT.endsWith("B")),
                met("holds what lies beyond the basic plane", TEXT.contains("\uD83D\uDE00"), 7),
                met("ends with it", TEXT.endsWith("\uD83D\uDE00"), 7),
                met(
                        "does not begin, null among the others",
                        TEXT.startsWith("A").not(),
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8),
                met("does not hold", TEXT.contains("n").not(), 3, 4, 5, 6, 7, 8),
                met("does not end", TEXT.endsWith("n").not(), 3, 4, 5, 6, 7, 8),
                met("does not begin with nothing", TEXT.startsWith("").not(), 8));
    }

    static List<QueryCase> caseIgnored() {
        return List.of(
                met("equals", TEXT.ignoreCase().eq("ANN"), 1, 2),
                met("differs", TEXT.ignoreCase().ne("aNn"), 3, 4, 5, 6, 7, 8),
                met("one of several", TEXT.ignoreCase().in(List.of("BOB", "x")), 3),
                met("none of several, nor null", TEXT.ignoreCase().notIn(Arrays.asList("ANN", null)), 3, 4, 5, 6, 7),
                met("one of forty", TEXT.ignoreCase().in(fortyAnd("aNN")), 1, 2),
                met("begins", TEXT.ignoreCase().startsWith("a"), 1, 2),
                met("holds", TEXT.ignoreCase().contains("N"), 1, 2),
                met("ends", TEXT.ignoreCase().endsWith("OB"), 3),
                met("does not begin", TEXT.ignoreCase().startsWith("A").not(), 3, 4, 5, 6, 7, 8),
                met("more", TEXT.ignoreCase().gt("ANN"), 3, 6, 7),
                met("less", TEXT.ignoreCase().lt("B"), 1, 2, 4, 5),
                met("between", TEXT.ignoreCase().between("ANN", "BOB"), 1, 2, 3),
                met("null", TEXT.ignoreCase().isNull(), 8),
                ordered("in order, equal ones by id", TEXT.ignoreCase().asc(), 8, 4, 5, 1, 2, 3, 6, 7),
                ordered("from behind, equal ones by id", TEXT.ignoreCase().desc(), 7, 6, 3, 1, 2, 5, 4, 8));
    }

    /** So many texts are passed in another way than few are. */
    private static List<@Nullable String> fortyAnd(@Nullable String one) {
        List<@Nullable String> texts = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> texts.add("Text " + i));
        texts.add(one);
        return texts;
    }
}
