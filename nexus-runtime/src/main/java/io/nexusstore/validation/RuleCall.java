package io.nexusstore.validation;

import io.nexusstore.error.Violation;
import io.nexusstore.json.JsonKeys;
import java.util.function.Consumer;

/** Asks rules of applications, which may do anything; one that throws counts as broken. */
final class RuleCall {

    private static final String OF_ENTITY = "";
    private static final String REFUSED = "something else";

    private RuleCall() {}

    @SuppressWarnings("unchecked") // the processor lets nothing but rules for the type of the field pass
    static <V> void ofField(String field, Object value, FieldRule<V> rule, String name, Consumer<Violation> found) {
        try {
            String expected = rule.expectation((V) value);
            if (expected != null) {
                found.accept(new Violation(field, name, expected, REFUSED));
            }
        } catch (RuntimeException failure) {
            found.accept(failed(field, name, failure));
        }
    }

    @SuppressWarnings("unchecked") // the processor lets nothing but rules for the entity pass
    static <T> void ofEntity(
            Object entity, EntityRule<T> rule, String name, SchemaDefinition schema, Consumer<Violation> found) {
        try {
            rule.check(
                    (T) entity,
                    (field, expected) -> found.accept(
                            schema.hasPlace(field)
                                    ? new Violation(field, name, expected, REFUSED)
                                    : ofNoField(field, name)));
        } catch (RuntimeException failure) {
            found.accept(failed(OF_ENTITY, name, failure));
        }
    }

    private static Violation ofNoField(String field, String name) {
        String actual = "refused for '" + JsonKeys.shown(field) + "', which is no field of it";
        return new Violation(OF_ENTITY, name, accepted(name), actual);
    }

    private static Violation failed(String field, String name, RuntimeException failure) {
        String type = failure.getClass().getSimpleName();
        return new Violation(field, name, accepted(name), "refused, since the rule failed with " + type);
    }

    private static String accepted(String name) {
        return "accepted by the rule '" + name + "'";
    }
}
