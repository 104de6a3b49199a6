package io.nexusstore.jooq.internal.execute;

import io.nexusstore.jooq.internal.translate.IndexAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in sentences what of the plan for a query grows with the table. */
final class PlanNotes {

    private static final String SORT = "USE TEMP B-TREE FOR ";
    static final String SORT_OF_ALL = SORT + "ORDER BY";
    static final String SORT_IN_PART = SORT + "LAST TERM OF ORDER BY";

    private final String table;
    private final boolean hasCondition;
    private final IndexAdvice advice;
    private final List<String> notes = new ArrayList<>();

    private PlanNotes(String table, boolean hasCondition, IndexAdvice advice) {
        this.table = table;
        this.hasCondition = hasCondition;
        this.advice = advice;
    }

    /**
     * Returns the notes on the plan.
     *
     * @param steps the steps of the plan, as SQLite describes them
     */
    static List<String> of(List<String> steps, String table, boolean hasCondition, IndexAdvice advice) {
        PlanNotes notes = new PlanNotes(table, hasCondition, advice);
        steps.forEach(notes::add);
        return notes.notes;
    }

    /** Returns the step that reads the table from end to end. */
    static String scanOf(String table) {
        return "SCAN " + table;
    }

    /** Returns whether the step sorts rows. */
    static boolean isSort(String step) {
        return step.startsWith(SORT);
    }

    private void add(String step) {
        if (hasCondition && (step.equals(scanOf(table)) || step.startsWith("SCAN " + table + " USING "))) {
            addScan();
        } else if (step.startsWith(SORT) && step.endsWith("ORDER BY")) {
            addSort(step.equals(SORT_OF_ALL));
        }
    }

    private void addScan() {
        String fact = "The condition is checked against every row of table '" + table + "'";
        List<String> fields = advice.forCondition();
        if (!advice.unfolded().isEmpty()) {
            notes.add(fact + ", since no index ignores case. " + fold() + ".");
        } else if (fields.isEmpty()) {
            notes.add(fact + ", since no index serves its terms. Add a term that compares a field with a value, and"
                    + " declare an index for that field.");
        } else if (advice.isDeclared(fields)) {
            notes.add(fact + ", although an index is declared. Run ANALYZE, so that the database knows what the index"
                    + " is good for.");
        } else {
            notes.add(fact + ", since no index serves it. " + declare(fields) + ".");
        }
    }

    private void addSort(boolean isWhole) {
        String fact = isWhole
                ? "No index serves the order by " + advice.order() + ", so all rows are sorted for each read"
                : "An index serves the order by " + advice.order()
                        + " in part only, so rows that agree in its first fields are sorted for each read";
        List<String> fields = advice.forOrder();
        String declare = advice.isDeclared(fields) ? "" : declare(fields);
        if (!advice.unfolded().isEmpty()) {
            notes.add(fact + ". " + fold() + ".");
        } else if (advice.isNullMoved()) {
            notes.add(fact + ". An index holds null before all values: leave the place of nulls to the direction.");
        } else if (advice.isOrderMixed()) {
            notes.add(fact + ". An index is read in one direction: order by every field, the id last, in the same one"
                    + (declare.isEmpty() ? "." : ". " + declare + "."));
        } else if (declare.isEmpty()) {
            notes.add(fact + ", although an index is declared. Run ANALYZE, so that the database knows what the index"
                    + " is good for.");
        } else {
            notes.add(fact + ". " + declare + ".");
        }
    }

    private String fold() {
        return "Declare @Field(caseFolded = true) on "
                + advice.unfolded().stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "));
    }

    private static String declare(List<String> fields) {
        return "Declare @Index(fields = "
                + fields.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "{", "}")) + ")";
    }
}
