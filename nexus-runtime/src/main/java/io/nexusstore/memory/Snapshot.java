package io.nexusstore.memory;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.generated.EntityModel;
import java.util.Map;

/**
 * The whole database after one commit.
 *
 * @param position the commit
 * @param tables the tables that hold or held rows, by their entity
 */
record Snapshot(CommitPosition position, Map<Class<?>, Table<?, ?>> tables) {

    static final Snapshot EMPTY = new Snapshot(CommitPosition.START, Map.of());

    <T, ID> Table<T, ID> table(EntityModel<T, ID> model) {
        return in(tables, model);
    }

    @SuppressWarnings("unchecked") // a table is kept under the entity of its model
    static <T, ID> Table<T, ID> in(Map<Class<?>, Table<?, ?>> tables, EntityModel<T, ID> model) {
        Table<?, ?> table = tables.get(model.type());
        return table == null ? Table.empty(model) : (Table<T, ID>) table;
    }
}
