package io.nexusstore.validation;

import io.nexusstore.value.ValueSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an entity, as declared on its record.
 *
 * @param entity the simple name of the entity
 * @param version the version of the schema
 * @param fields the rules of each field, in the order of the components, those of embedded records in their place
 * @param embedded the embedded records, each before those in it
 * @param isStrict whether names that are no field's are violations
 * @param reader reads an entity from the values of its fields, where it can be unsound although each field is sound; else null
 * @param rules the rules of the entity as a whole that {@code @ValidatedBy} names, in the order of the source
 */
public record SchemaDefinition(
        String entity,
        int version,
        List<FieldSchema> fields,
        List<EmbeddedSchema> embedded,
        boolean isStrict,
        @Nullable Function<ValueSource, ?> reader,
        List<NamedRule<EntityRule<?>>> rules) {

    /** Copies the lists. */
    public SchemaDefinition {
        Objects.requireNonNull(entity, "entity");
        fields = List.copyOf(fields);
        embedded = List.copyOf(embedded);
        rules = List.copyOf(rules);
    }

    /** Creates a schema without embedded records and without rules of the whole, which passes over unknown names. */
    public SchemaDefinition(String entity, int version, List<FieldSchema> fields) {
        this(entity, version, fields, List.of(), false, null, List.of());
    }

    /**
     * Returns this schema with one more embedded record.
     *
     * @param name the name of the record component, as a path where it is itself embedded
     * @param isRequired whether null is refused where the record around it is there
     * @param type the record
     * @param reading makes the record of the values of the entity's fields, or null where it is not there
     * @param parts gives the components of such a record, in order
     */
    public <E> SchemaDefinition embedding(
            String name,
            boolean isRequired,
            Class<? super E> type,
            Function<ValueSource, ? extends @Nullable E> reading,
            Function<E, @Nullable Object[]> parts) {
        List<EmbeddedSchema> all = new ArrayList<>(embedded);
        all.add(EmbeddedSchema.of(name, isRequired, type, reading, parts));
        return new SchemaDefinition(entity, version, fields, all, isStrict, reader, rules);
    }

    /** Returns this schema for entities that are judged as a whole, too. */
    public SchemaDefinition readBy(Function<ValueSource, ?> reading) {
        return new SchemaDefinition(
                entity, version, fields, embedded, isStrict, Objects.requireNonNull(reading, "reading"), rules);
    }

    /** Returns this schema with one more rule of the entity as a whole, by the simple name of its class. */
    public SchemaDefinition obeying(String rule, EntityRule<?> obeyed) {
        List<NamedRule<EntityRule<?>>> all = new ArrayList<>(rules);
        all.add(new NamedRule<>(rule, obeyed));
        return new SchemaDefinition(entity, version, fields, embedded, isStrict, reader, all);
    }

    /** Returns this schema with names that are no field's counted as violations. */
    public SchemaDefinition strict() {
        return new SchemaDefinition(entity, version, fields, embedded, true, reader, rules);
    }

    /** Returns the rules of the field of that name, or empty. */
    public Optional<FieldSchema> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Returns whether a path leads to a field or embedded record, into a value that is stored as JSON, or to the whole. */
    boolean hasPlace(String path) {
        return path.isEmpty()
                || embedded.stream().anyMatch(record -> record.name().equals(path))
                || fields.stream().anyMatch(field -> field.leadsTo(path));
    }

    /** Returns a validator of map-like values, by the clock of the system in UTC. */
    public SchemaValidator validator() {
        return validator(Clock.systemUTC());
    }

    /** Returns a validator of map-like values, by a clock that tells what is past and what is future. */
    public SchemaValidator validator(Clock clock) {
        return new SchemaValidator(this, clock);
    }
}
