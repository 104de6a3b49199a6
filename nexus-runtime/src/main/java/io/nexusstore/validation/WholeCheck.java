package io.nexusstore.validation;

import io.nexusstore.value.ValueSource;
import java.util.LinkedHashMap;
import java.util.Map;
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
        ValueSource row = new ItemSource(schema, values, found.clock());
        Object entity;
        try {
            entity = reader.apply(row);
        } catch (RuntimeException refusal) {
            blame(row, refusal, found);
            return;
        }
        found.rules(entity, schema);
    }

    /** Reports the innermost records whose constructors refuse, or else the entity. */
    private void blame(ValueSource row, RuntimeException ofEntity, Violations found) {
        Map<EmbeddedSchema, RuntimeException> refusals = refusals(row);
        refusals.forEach((record, refusal) -> {
            String inside = record.name() + ".";
            if (refusals.keySet().stream().noneMatch(other -> other.name().startsWith(inside))) {
                add(record.name(), record.type().getSimpleName(), refusal, found);
            }
        });
        if (refusals.isEmpty()) {
            add("", schema.entity(), ofEntity, found);
        }
    }

    /** A record is there if the one around it is, and that is sure of those that refuse. */
    private Map<EmbeddedSchema, RuntimeException> refusals(ValueSource row) {
        Map<EmbeddedSchema, RuntimeException> refusals = new LinkedHashMap<>();
        for (EmbeddedSchema record : schema.embedded()) {
            int end = record.name().lastIndexOf('.');
            String around = record.name().substring(0, Math.max(0, end));
            if (end < 0
                    || refusals.keySet().stream().anyMatch(other -> other.name().equals(around))) {
                try {
                    Object unused = record.reader().apply(row); // whether it refuses is all that counts
                } catch (RuntimeException refusal) {
                    refusals.put(record, refusal);
                }
            }
        }
        return refusals;
    }

    private static void add(String path, String type, RuntimeException refusal, Violations found) {
        found.addMisfit(
                path,
                "constructor",
                "what the constructor of '" + type + "' accepts",
                "refused with " + refusal.getClass().getSimpleName());
    }
}
