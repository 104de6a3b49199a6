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
        for (int field = 0; field < places.length; field++) {
            places[field] = place(row, field);
        }
        return RowReader.read(entity, new RecordRow(row, places), null);
    }

    private int place(Record row, int field) {
        int place = row.fieldsRow().indexOf(entity.table().qualifiedColumn(field));
        if (place < 0) {
            throw refusal(field, "is not in the result");
        }
        // jOOQ reads what it takes for an INTEGER of SQL by 32 bits, without a word about the others.
        if (entity.table().storage(field) == StorageClass.INTEGER
                && row.field(place).getConverter().fromType() != Long.class) {
            throw refusal(field, "was read by fewer than 64 bits");
        }
        return place;
    }

    private InvalidInputException refusal(int field, String fact) {
        return new InvalidInputException(
                InvalidInputException.INVALID_QUERY,
                entity.name(),
                "Column '" + entity.table().columns().get(field) + "' of entity '" + entity.name() + "' " + fact
                        + ". Select dsl.columns(model), or for plain SQL coerce the query to them.");
    }
}
