package io.nexusstore.tck.query;

import io.nexusstore.query.Operator;
import io.nexusstore.tck.query.Cell.Nulls;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often generated queries met each operator with each kind and type of field, by what was null. */
public final class QueryCoverage {

    private final Map<Cell, Count> counts = new TreeMap<>();
    private int queries;
    private int telling;

    /** Creates the coverage of no queries. */
    public QueryCoverage() {
        for (FieldKind kind : FieldKind.values()) {
            for (ValueType type : ValueType.values()) {
                for (Operator operator : Operator.values()) {
                    for (Nulls nulls : Nulls.values()) {
                        Cell cell = new Cell(kind, type, operator, nulls);
                        if (cell.isPossible()) {
                            counts.put(cell, new Count(cell));
                        }
                    }
                }
            }
        }
    }

    /** Adds a query, whose comparisons are counted already. */
    void add(boolean isTelling) {
        queries++;
        if (isTelling) {
            telling++;
        }
    }

    /** Returns how often the cell was met that was met least. */
    int least() {
        return counts.values().stream().mapToInt(Count::times).min().orElseThrow();
    }

    /** Returns the counts of all cells that there are; they go on counting. */
    Collection<Count> counts() {
        return Collections.unmodifiableCollection(counts.values());
    }

    /** Returns the cells that were met less often. */
    public List<String> below(int least) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().times < least)
                .map(entry -> entry.getKey() + " " + entry.getValue().times)
                .toList();
    }

    /** Returns the number of queries. */
    public int queries() {
        return queries;
    }

    /** Returns how many queries had neither no row nor all of them. */
    public int telling() {
        return telling;
    }

    /**
     * Returns a line for each kind and type: for each operator how often without null, with null in the field, with null as
     * operand, with null in an operand.
     */
    public String table() {
        StringBuilder table = new StringBuilder("kind, type");
        for (Operator operator : Operator.values()) {
            table.append('|').append(operator);
        }
        for (FieldKind kind : FieldKind.values()) {
            for (ValueType type : ValueType.values()) {
                if (new Cell(kind, type, Operator.EQ, Nulls.NOWHERE).isPossible()) {
                    table.append('\n').append(kind).append(' ').append(type).append(line(kind, type));
                }
            }
        }
        return table.toString();
    }

    private String line(FieldKind kind, ValueType type) {
        StringBuilder line = new StringBuilder();
        for (Operator operator : Operator.values()) {
            List<String> cells = new ArrayList<>();
            for (Nulls nulls : Nulls.values()) {
                Count count = counts.get(new Cell(kind, type, operator, nulls));
                cells.add(count == null ? "-" : Integer.toString(count.times));
            }
            line.append('|').append(String.join("/", cells));
        }
        return line.toString();
    }

    /** How often a cell was met. */
    static final class Count {

        private final Cell cell;
        private int times;

        private Count(Cell cell) {
            this.cell = cell;
        }

        Cell cell() {
            return cell;
        }

        int times() {
            return times;
        }

        void add(int more) {
            times += more;
        }
    }
}
