package io.nexusstore.processor.derive;

import io.nexusstore.processor.model.repository.OrderPlan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to read what stands behind the verb of a name.
 *
 * @param alternatives the terms, those of each list joined by And, the lists by Or
 * @param order the keys of order
 */
record NameReading(List<List<Term>> alternatives, List<OrderPlan> order) {

    /** Copies the lists. */
    NameReading {
        alternatives = alternatives.stream().map(List::copyOf).toList();
        order = List.copyOf(order);
    }

    /** Returns the terms in the order of the name. */
    List<Term> terms() {
        return alternatives.stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        String condition = alternatives.stream()
                .map(terms -> terms.stream().map(Term::toString).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
        String keys = order.stream()
                .map(key -> "'" + key.field().name() + "'" + (key.ignoresCase() ? " IgnoreCase" : "")
                        + (key.isDescending() ? " Desc" : ""))
                .collect(Collectors.joining(", "));
        if (keys.isEmpty()) {
            return condition;
        }
        return (condition.isEmpty() ? "" : condition + " ") + "ordered by " + keys;
    }
}
