package io.nexusstore.generated;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.validation.SchemaDefinition;
import io.nexusstore.validation.Violations;
import io.nexusstore.value.ValueSink;
import io.nexusstore.value.ValueSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the store knows of an entity, without reflection; the annotation processor implements it.
 *
 * <p>Models are stateless singletons and thread-safe. Fields are addressed by position: that of their record component,
 * where each component before it that is an embedded record counts as many as it has fields.
 *
 * @param <T> the entity
 * @param <ID> the type of its id, boxed
 */
public interface EntityModel<T, ID> {

    /** Returns the record. */
    Class<T> type();

    /** Returns the simple name of the record, as it appears in messages. */
    default String name() {
        return type().getSimpleName();
    }

    /** Returns the declared table name, or empty text for the one that the naming strategy gives. */
    String table();

    /** Returns the version of the schema. */
    int schemaVersion();

    /** Returns the rules of the entity as data; {@code model.schema().validator()} judges maps by them. */
    SchemaDefinition schema();

    /** Returns the facts of each field, in the order of the components, those of embedded records in their place. */
    List<FieldFacts> fields();

    /** Returns the declared indexes, sorted by the names of their fields. */
    List<IndexFacts> indexes();

    /** Returns the type of the id, boxed. */
    Class<ID> idType();

    /**
     * Returns the positions of the fields that make up the id, the most significant first: several, one behind the other, where
     * the id is a record.
     */
    List<Integer> idFields();

    /**
     * Returns whether an entity whose id is 0 or null is new, and gets an id from the database when it is saved; its ids
     * are of type {@code Long} then.
     */
    default boolean drawsId() {
        return false;
    }

    /** Returns the position of the version, or -1 when the entity has none. */
    int versionField();

    /** Returns the position of the creation time, or -1 when the entity has none. */
    int createdAtField();

    /** Returns the position of the modification time, or -1 when the entity has none. */
    int updatedAtField();

    /** Returns the id of the entity, or null when it has none yet. */
    @Nullable
    ID idOf(T entity);

    /** Returns the version of the entity, or 0 when it has none yet or its type has none. */
    long versionOf(T entity);

    /** Returns the text form of the id; that of a record joins those of its fields by {@code /}. */
    String encodeId(ID id);

    /**
     * Returns the id of that text form.
     *
     * @throws IllegalArgumentException when the text is not one
     */
    ID decodeId(String text);

    /** Gives the id to the sink, one value for each of its fields. */
    void writeId(ID id, ValueSink out);

    /**
     * Returns the id of the row, which holds its fields at their positions.
     *
     * @throws io.nexusstore.error.UnreadableValueException when the stored id is not in its domain
     */
    ID readId(ValueSource row);

    /**
     * Returns the entity of the row.
     *
     * @throws io.nexusstore.error.UnreadableValueException when a stored value is not in the domain of its field
     */
    T read(ValueSource row);

    /** Gives the value of one field to the sink. */
    void write(T entity, int field, ValueSink out);

    /**
     * Returns the value of one field, boxed, a converted one as it is stored; meant for paths where speed does not matter.
     */
    @Nullable
    Object value(T entity, int field);

    /** Returns the entity as it will be stored: canonical, with id, timestamps and next version filled in. */
    T prepare(T entity, Stamp stamp);

    /** Returns the entity in canonical form, with nothing filled in; the same object where it is canonical already. */
    T canonical(T entity);

    /**
     * Returns what changed between two states of one entity, without the fields that the store maintains.
     *
     * @throws IllegalArgumentException when the ids differ
     */
    DeltaChange<T> diff(T before, T after);

    /** Returns the entity with the changes applied. */
    T apply(T base, DeltaChange<T> delta);

    /** Adds every violation of the entity's schema, in the order of the fields. */
    void validate(T entity, Violations found);

    /** Adds every violation among the new values of the delta, in the order of its changes. */
    void validate(DeltaChange<T> delta, Violations found);

    /**
     * Returns whether an entity can be unsound although each of its fields is sound: its constructor may refuse, or it has
     * rules of its own. An update by delta is then judged by the entity that it makes.
     */
    default boolean isJudgedWhole() {
        return false;
    }

    /** Adds every violation of the rules of the entity as a whole; {@link #validate(Object, Violations)} has them too. */
    default void validateWhole(T entity, Violations found) {}
}
