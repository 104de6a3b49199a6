package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges maps that are to become entities, as the generated validator judges the entities.
 *
 * <p>The names of the components are the keys; an embedded record and one that is stored as JSON are maps themselves. A value
 * is an object of the component's type, or something that stands for exactly one: a whole number in the range of the type, any
 * number where it is a floating-point or decimal one, the text that JSON has for it, for a converted component what is stored.
 *
 * <p>Beside the violations of the entity there are those that only a map can have: {@code missing}, {@code type},
 * {@code unknown} where the schema is strict, and {@code constructor} for values that the constructor of their record refuses.
 * Fields that the store fills may be missing. Immutable and thread-safe.
 */
public final class SchemaValidator {

    private final SchemaDefinition schema;
    private final Clock clock;
    private final RecordNode root;

    SchemaValidator(SchemaDefinition schema, Clock clock) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.root = RecordNode.of(schema);
    }

    /** Returns every violation of the item, in the order of the fields, or an empty list. */
    public List<Violation> validate(Map<String, ?> item) {
        Violations found = new Violations(clock, true);
        @Nullable Object[] values = new Object[schema.fields().size()];
        root.check(item, found, values);
        if (schema.reader() != null && found.isStorable()) {
            new WholeCheck(schema, schema.reader()).check(values, found);
        }
        return found.toList();
    }
}
