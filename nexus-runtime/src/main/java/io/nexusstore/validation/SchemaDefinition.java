package io.nexusstore.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of an entity, as declared on its record.
 *
 * @param entity the simple name of the entity
 * @param version the version of the schema
 * @param fields the rules of each field, in the order of the components
 */
public record SchemaDefinition(String entity, int version, List<FieldSchema> fields) {

    /** Copies the fields. */
    public SchemaDefinition {
        Objects.requireNonNull(entity, "entity");
        fields = List.copyOf(fields);
    }

    /** Returns the rules of the field of that name, or empty. */
    public Optional<FieldSchema> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
