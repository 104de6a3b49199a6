package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.repository.OrderPlan;
import io.nexusstore.processor.model.repository.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads terms and keys of order out of a name, in every way that they can be read.
 *
 * <p>What stands between two places of a name may be a component alone, or a component and an operator; all are tried. The
 * farthest place that no way got past is where the name is wrong.
 */
final class NameReader {

    static final String IGNORE_CASE = "IgnoreCase";

    private static final String AND = "And";
    private static final String OR = "Or";
    private static final String ORDER_BY = "OrderBy";
    private static final String ASCENDING = "Asc";
    private static final String DESCENDING = "Desc";
    private static final int ENOUGH = 2;

    private final EntityModel entity;
    private final List<ComponentModel> comparable;
    private final String name;
    private final List<NameReading> readings = new ArrayList<>();
    private @Nullable Stop stop;

    private NameReader(EntityModel entity, String name) {
        this.entity = entity;
        this.comparable = Operators.comparable(entity).toList();
        this.name = name;
    }

    /** Reads a condition, and an order if there is one behind it. */
    static NameReader condition(EntityModel entity, String name, int from) {
        NameReader reader = new NameReader(entity, name);
        reader.terms(from, List.of(), List.of());
        return reader;
    }

    /** Reads an order. */
    static NameReader order(EntityModel entity, String name, int from) {
        NameReader reader = new NameReader(entity, name);
        reader.keys(from, List.of(), List.of());
        return reader;
    }

    /** Returns the ways to read the name, two at most. */
    List<NameReading> readings() {
        return readings;
    }

    /** Returns the farthest place where a way ended; there is one when there is no reading. */
    @Nullable
    Stop stop() {
        return stop;
    }

    private void terms(int from, List<List<Term>> before, List<Term> joined) {
        boolean isKnown = readings.size() == ENOUGH;
        for (ComponentModel component : comparable) {
            int end = endOf(component, from);
            if (end > from) {
                isKnown = true;
                relations(from, end, component, before, joined);
            }
        }
        if (!isKnown) {
            stopAt(new Stop(from, from, segment(from), false));
        }
    }

    private void relations(int start, int from, ComponentModel component, List<List<Term>> before, List<Term> joined) {
        boolean isKnown = false;
        for (String word : Relation.allWords()) {
            Relation relation = Relation.of(word).orElseThrow();
            int end = from + word.length();
            if (name.startsWith(word, from) && goesOn(end)) {
                isKnown = true;
                connect(end, before, plus(joined, new Term(component, relation, false)));
            }
            int endOfCase = end + IGNORE_CASE.length();
            if (name.startsWith(word + IGNORE_CASE, from) && goesOn(endOfCase)) {
                isKnown = true;
                connect(endOfCase, before, plus(joined, new Term(component, relation, true)));
            }
        }
        if (!isKnown) {
            stopAt(new Stop(start, from, segment(from), false));
        }
    }

    private void connect(int from, List<List<Term>> before, List<Term> joined) {
        if (from == name.length()) {
            found(plus(before, joined), List.of());
        } else if (isWord(ORDER_BY, from)) {
            keys(from + ORDER_BY.length(), plus(before, joined), List.of());
        } else if (isWord(AND, from)) {
            terms(from + AND.length(), before, joined);
        } else {
            terms(from + OR.length(), plus(before, joined), List.of());
        }
    }

    private void keys(int from, List<List<Term>> condition, List<OrderPlan> before) {
        boolean isKnown = false;
        for (FieldModel field : entity.fields()) {
            int end = endOf(field, from);
            if (end > from) {
                isKnown = true;
                directions(end, condition, before, field, false);
                if (isWord(IGNORE_CASE, end)) {
                    directions(end + IGNORE_CASE.length(), condition, before, field, true);
                }
            }
        }
        if (!isKnown) {
            String segment = name.substring(from).replaceFirst("(?<=.)(IgnoreCase|Asc|Desc)(?![a-z]).*", "");
            stopAt(new Stop(from, from, segment, true));
        }
    }

    private void directions(
            int from, List<List<Term>> condition, List<OrderPlan> before, FieldModel field, boolean ignoresCase) {
        if (isWord(ASCENDING, from)) {
            OrderPlan key = new OrderPlan(field, ignoresCase, false);
            next(from + ASCENDING.length(), condition, plus(before, key));
        } else if (isWord(DESCENDING, from)) {
            OrderPlan key = new OrderPlan(field, ignoresCase, true);
            next(from + DESCENDING.length(), condition, plus(before, key));
        }
        next(from, condition, plus(before, new OrderPlan(field, ignoresCase, false)));
    }

    private void next(int from, List<List<Term>> condition, List<OrderPlan> order) {
        if (from == name.length()) {
            found(condition, order);
        } else {
            keys(from, condition, order);
        }
    }

    private void found(List<List<Term>> alternatives, List<OrderPlan> order) {
        if (readings.size() < ENOUGH) {
            readings.add(new NameReading(alternatives, order));
        }
    }

    private int endOf(ComponentModel component, int from) {
        String word = Words.of(component);
        int end = from + word.length();
        return name.startsWith(word, from) && Words.isBoundary(name, end) ? end : from;
    }

    private boolean goesOn(int from) {
        return from == name.length() || isWord(AND, from) || isWord(OR, from) || isWord(ORDER_BY, from);
    }

    private boolean isWord(String word, int from) {
        return name.startsWith(word, from) && Words.isBoundary(name, from + word.length());
    }

    /** Returns what stands from here to the next connective. */
    private String segment(int from) {
        for (int end = from + 1; end < name.length(); end++) {
            if (goesOn(end)) {
                return name.substring(from, end);
            }
        }
        return name.substring(from);
    }

    private void stopAt(Stop place) {
        if (stop == null || place.at() > stop.at()) {
            stop = place;
        }
    }

    private static <E> List<E> plus(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /**
     * Where a name makes no sense any more.
     *
     * @param start where the component begins that is unknown, or whose operator is
     * @param at where it makes no sense; behind the start when a component was known, but not its operator
     * @param segment what stands there, up to the next connective
     * @param isKey whether it stands in the order
     */
    record Stop(int start, int at, String segment, boolean isKey) {}
}
