package io.nexusstore.spi;

import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.generated.IndexFacts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one entity, over those of another table where it is part of a draft: it then holds what differs. */
final class RowTable {

    private final @Nullable RowTable origin;
    private final Map<Object, Optional<Row>> rows = new LinkedHashMap<>();
    private final List<UniqueValues> unique = new ArrayList<>();
    private List<String> columns = List.of();
    private @Nullable EntityModel<?, ?> model;

    RowTable(@Nullable RowTable origin) {
        this.origin = origin;
    }

    void prepare(EntityModel<?, ?> given) {
        if (model != null) {
            return;
        }
        List<String> declared = columnsOf(given);
        if (!columns.isEmpty() && !columns.equals(declared)) {
            throw mismatch(given, declared);
        }
        columns = declared;
        model = given;
        for (IndexFacts index : given.indexes()) {
            if (index.isUnique()) {
                unique.add(new UniqueValues(index, origin == null ? null : origin.unique.get(unique.size())));
            }
        }
        rows.forEach((key, row) -> row.ifPresent(present -> unique.forEach(values -> values.add(key, present))));
    }

    @Nullable
    Row row(Object key) {
        Optional<Row> row = rows.get(key);
        if (row != null) {
            return row.orElse(null);
        }
        return origin == null ? null : origin.row(key);
    }

    /** Returns the rows by their keys; the map is not to be changed. */
    Map<Object, Row> rows() {
        Map<Object, Row> all = origin == null ? new LinkedHashMap<>() : origin.rows();
        rows.forEach((key, row) -> {
            if (row.isPresent()) {
                all.put(key, row.get());
            } else {
                all.remove(key);
            }
        });
        return all;
    }

    /** Returns the names of the fields of a unique index whose values another row has, or nothing. */
    List<String> takenFields(Object key, Row row) {
        for (UniqueValues values : unique) {
            if (values.isTaken(key, row)) {
                return values.fieldNames(model());
            }
        }
        return List.of();
    }

    void put(Object key, Row row) {
        Row before = row(key);
        for (UniqueValues values : unique) {
            if (before != null) {
                values.remove(key, before);
            }
            values.add(key, row);
        }
        rows.put(key, Optional.of(row));
    }

    /** Removes the row of the key; returns whether there was one. */
    boolean remove(Object key) {
        Row before = row(key);
        if (before == null) {
            return false;
        }
        unique.forEach(values -> values.remove(key, before));
        if (origin == null) {
            rows.remove(key);
        } else {
            rows.put(key, Optional.empty());
        }
        return true;
    }

    /** Hands what differs on to the table below. */
    void keep() {
        RowTable below = origin;
        if (below != null) {
            rows.forEach(
                    (key, row) -> row.ifPresentOrElse(present -> below.put(key, present), () -> below.remove(key)));
        }
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(columns.size());
        for (String column : columns) {
            out.writeUTF(column);
        }
        out.writeInt(rows.size());
        for (Map.Entry<Object, Optional<Row>> row : rows.entrySet()) {
            ValueFormat.writeKey(out, row.getKey());
            out.writeBoolean(row.getValue().isPresent());
            if (row.getValue().isPresent()) {
                row.getValue().get().writeTo(out);
            }
        }
    }

    void readFrom(DataInput in) throws IOException {
        List<String> written = new ArrayList<>();
        int width = ValueFormat.readCount(in);
        for (int i = 0; i < width; i++) {
            written.add(in.readUTF());
        }
        if (!columns.isEmpty() && !columns.equals(written)) {
            throw new IOException("The columns of one table differ between two commits.");
        }
        columns = List.copyOf(written);
        int count = ValueFormat.readCount(in);
        for (int i = 0; i < count; i++) {
            Object key = ValueFormat.readKey(in);
            if (in.readBoolean()) {
                put(key, Row.readFrom(in, width));
            } else {
                remove(key);
            }
        }
    }

    private EntityModel<?, ?> model() {
        if (model == null) {
            throw new IllegalStateException("The table was not prepared.");
        }
        return model;
    }

    private BackendException mismatch(EntityModel<?, ?> given, List<String> declared) {
        List<String> missing = new ArrayList<>(declared);
        missing.removeAll(columns);
        List<String> surplus = new ArrayList<>(columns);
        surplus.removeAll(declared);
        return new BackendException(
                BackendException.SCHEMA_MISMATCH,
                given.name(),
                "The stored rows of entity '" + given.name() + "' have other columns than it declares: missing "
                        + missing + ", in excess " + surplus
                        + ", or they are in another order. Declare the entity as it was, or store it in a new database.",
                Map.of("table", given.type().getName()),
                null);
    }

    private static List<String> columnsOf(EntityModel<?, ?> model) {
        return model.fields().stream()
                .map(field -> columnOf(field) + " " + field.type())
                .toList();
    }

    private static String columnOf(FieldFacts field) {
        return field.declaredColumn().orElse(field.name());
    }
}
