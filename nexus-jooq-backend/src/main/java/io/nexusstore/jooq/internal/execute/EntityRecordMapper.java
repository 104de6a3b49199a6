package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import org.jooq.Record;
import org.jooq.RecordMapper;

/** Maps records of jOOQ to entities with the generated codec. */
public final class EntityRecordMapper<T, ID> implements RecordMapper<Record, T> {

    private final Entity<T, ID> entity;

    /** Creates a mapper to the entity. */
    public EntityRecordMapper(Entity<T, ID> entity) {
        this.entity = entity;
    }

    /**
     * Returns the entity that the record holds.
     *
     * @throws InvalidInputException when the record lacks a column of the entity
     * @throws UnreadableRowException when a value is not in the domain of its field
     */
    @Override
    public T map(Record row) {
        int[] places = new int[entity.table().columns().size()];
        for (int column = 0; column < places.length; column++) {
            places[column] = place(row, column);
        }
        RecordRow values =
                new RecordRow(row, places, entity.companions(), entity.model().fields());
        return RowReader.read(entity, values, null);
    }

    private int place(Record row, int column) {
        int place = row.fieldsRow().indexOf(entity.table().qualifiedColumn(column));
        if (place < 0) {
            throw refusal(column, "is not in the result");
        }
        // jOOQ reads what it takes for an INTEGER of SQL by 32 bits, without a word about the others.
        if (entity.table().storage(column) == StorageClass.INTEGER
                && row.field(place).getConverter().fromType() != Long.class) {
            throw refusal(column, "was read by fewer than 64 bits");
        }
        return place;
    }

    private InvalidInputException refusal(int column, String fact) {
        return new InvalidInputException(
                InvalidInputException.INVALID_QUERY,
                entity.name(),
                "Column '" + entity.table().columns().get(column) + "' of entity '" + entity.name() + "' " + fact
                        + ". Select dsl.columns(model), or for plain SQL coerce the query to them.");
    }
}
