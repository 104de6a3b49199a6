package io.nexusstore.jooq.internal.write;

import io.nexusstore.jooq.internal.dialect.Rendering;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.schema.MappedTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of PostgreSQL that write many rows of one table, each column of which is one array.
 *
 * @param upsert inserts rows or overwrites those of their ids, and returns for each whether it was inserted, and its id
 * @param insert inserts rows
 * @param overwriteVersions overwrites the rows of ids and versions; the versions come last; empty for a table without them
 */
record ArrayStatements(String upsert, String insert, String overwriteVersions) {

    static ArrayStatements of(Entity<?, ?> entity) {
        MappedTable<?, ?> table = entity.table();
        String name = Rendering.quoted(table.name());
        List<String> columns = table.allColumns().stream()
                .map(column -> Rendering.quoted(column.getName()))
                .toList();
        String ids = table.idNames().stream().map(Rendering::quoted).collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + name + " (" + String.join(", ", columns) + ") SELECT * FROM unnest("
                + places(columns.size()) + ")";
        List<String> overwritten =
                Arrays.stream(entity.overwritten()).mapToObj(columns::get).toList();
        String upsert = insert + " ON CONFLICT (" + ids + ") DO UPDATE SET "
                + assignments(
                        overwritten.isEmpty()
                                ? List.of(Rendering.quoted(table.idNames().get(0)))
                                : overwritten,
                        "EXCLUDED")
                + " RETURNING (xmax = 0), " + ids;
        int version = table.model().versionField();
        return new ArrayStatements(
                upsert,
                insert,
                version < 0 ? "" : overwriteVersions(table, name, columns, overwritten, columns.get(version)));
    }

    private static String overwriteVersions(
            MappedTable<?, ?> table, String name, List<String> columns, List<String> overwritten, String version) {
        String ids = table.idNames().stream()
                .map(Rendering::quoted)
                .map(id -> name + "." + id + " = given." + id)
                .collect(Collectors.joining(" AND "));
        return "UPDATE " + name + " SET " + assignments(overwritten, "given") + " FROM unnest("
                + places(columns.size() + 1) + ") AS given(" + String.join(", ", columns) + ", "
                + Rendering.quoted("expected version") + ") WHERE " + ids + " AND " + name + "." + version
                + " = given." + Rendering.quoted("expected version");
    }

    private static String assignments(List<String> columns, String source) {
        return columns.stream()
                .map(column -> column + " = " + source + "." + column)
                .collect(Collectors.joining(", "));
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
