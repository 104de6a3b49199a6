package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the index that a query lacks, in the words of the annotation that declares it. */
public final class IndexAdvice {

    private IndexAdvice() {}

    /** Returns what to do so that an index serves the order of the query. */
    public static String forOrder(EntityModel<?, ?> model, Query<?> query) {
        Set<Boolean> directions =
                query.order().stream().map(Order::isDescending).collect(Collectors.toSet());
        if (directions.size() > 1) {
            return "Order by keys of one direction: a declared index cannot serve both.";
        }
        Set<String> fields = new LinkedHashSet<>();
        query.predicate().ifPresent(predicate -> addEquated(predicate, fields));
        query.order().forEach(key -> fields.add(key.field().name()));
        // Descending keys are read backwards, against the ids, which are then sorted among equal keys alone.
        if (!directions.contains(true)) {
            fields.add(model.fields().get(model.idField()).name());
        }
        String list = fields.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return "Declare @Index(fields = {" + list + "}) on '" + model.name() + "'.";
    }

    /** Adds the fields that have one value in all rows; an index begins with them. */
    private static void addEquated(Expression<?> predicate, Set<String> fields) {
        List<? extends Expression<?>> conjuncts = predicate instanceof And<?> and ? and.operands() : List.of(predicate);
        for (Expression<?> conjunct : conjuncts) {
            if (conjunct instanceof Comparison<?> comparison && comparison.operator() == Operator.EQ) {
                fields.add(comparison.field().name());
            }
        }
    }
}
