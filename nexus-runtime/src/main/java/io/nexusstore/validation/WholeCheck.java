package io.nexusstore.validation;

import io.nexusstore.value.ValueSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the entity of values that can each be stored, and asks the rules of the whole. */
final class WholeCheck {

    private final SchemaDefinition schema;
    private final Function<ValueSource, ?> reader;

    WholeCheck(SchemaDefinition schema, Function<ValueSource, ?> reader) {
        this.schema = schema;
        this.reader = reader;
    }

    void check(@Nullable Object[] values, Violations found) {
        Object entity;
        try {
            entity = reader.apply(new ItemSource(schema, values, found.clock()));
        } catch (RuntimeException refusal) {
            found.addMisfit(
                    "",
                    "constructor",
                    "what the constructor of '" + schema.entity() + "' accepts",
                    "refused with " + refusal.getClass().getSimpleName());
            return;
        }
        found.rules(entity, schema);
    }
}
