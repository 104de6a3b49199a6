package io.nexusstore.tck;

import io.nexusstore.query.Operator;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often generated queries met each operator with each type, by what was null. */
final class QueryCoverage {

    private final Map<Cell, Integer> counts = new TreeMap<>();
    private int queries;
    private int telling;

    QueryCoverage() {
        for (ValueType type : ValueType.values()) {
            for (Operator operator : Operator.values()) {
                for (Nulls nulls : Nulls.values()) {
                    Cell cell = new Cell(type, operator, nulls);
                    if (cell.isPossible()) {
                        counts.put(cell, 0);
                    }
                }
            }
        }
    }

    /** Adds a query with its comparisons. */
    void add(Collection<Cell> comparisons, int found, int rows) {
        comparisons.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        queries++;
        if (found > 0 && found < rows) {
            telling++;
        }
    }

    int count(Cell cell) {
        return counts.getOrDefault(cell, 0);
    }

    /** Returns the cells for rows of which some, or none, hold null. */
    List<Cell> cells(boolean hasNulls) {
        return counts.keySet().stream()
                .filter(cell -> hasNulls == (cell.nulls() == Nulls.IN_FIELD) || cell.nulls() == Nulls.OPERAND)
                .toList();
    }

    /** Returns the cells that were met less often. */
    List<String> below(int least) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() < least)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    int queries() {
        return queries;
    }

    /** Returns how many queries had neither no row nor all of them. */
    int telling() {
        return telling;
    }

    /** Returns a line for each type: for each operator how often without null, with null in the field, with null as operand. */
    String table() {
        StringBuilder table = new StringBuilder("type");
        for (Operator operator : Operator.values()) {
            table.append('|').append(operator);
        }
        for (ValueType type :
                new TreeSet<>(counts.keySet().stream().map(Cell::type).toList())) {
            table.append('\n').append(type);
            for (Operator operator : Operator.values()) {
                List<String> cells = new ArrayList<>();
                for (Nulls nulls : Nulls.values()) {
                    Integer count = counts.get(new Cell(type, operator, nulls));
                    cells.add(count == null ? "-" : count.toString());
                }
                table.append('|').append(String.join("/", cells));
            }
        }
        return table.toString();
    }

    /** What was null where an operator met a type. */
    enum Nulls {
        /** Nothing. */
        NOWHERE,
        /** The field, in some rows. */
        IN_FIELD,
        /** The operand, or one of several. */
        OPERAND
    }

    /** One operator with one type. */
    record Cell(ValueType type, Operator operator, Nulls nulls) implements Comparable<Cell> {

        boolean isPossible() {
            if (type == ValueType.JSON) {
                // No order, and operators of its own, which other parts of the contract ask for.
                return false;
            }
            return switch (operator) {
                case EQ, NE, IN, NOT_IN -> true;
                case LT, LE, GT, GE, IS_NULL, IS_NOT_NULL -> nulls != Nulls.OPERAND;
                case STARTS_WITH, CONTAINS, ENDS_WITH -> type == ValueType.STRING && nulls != Nulls.OPERAND;
            };
        }

        @Override
        public int compareTo(Cell other) {
            int byType = type.compareTo(other.type);
            int byOperator = byType != 0 ? byType : operator.compareTo(other.operator);
            return byOperator != 0 ? byOperator : nulls.compareTo(other.nulls);
        }

        @Override
        public String toString() {
            return operator + " " + type + " null " + nulls;
        }
    }
}
