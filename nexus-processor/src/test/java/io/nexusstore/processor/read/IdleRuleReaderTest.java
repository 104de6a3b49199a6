package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdleRuleReaderTest {

    private static final String NONE =
            "[Nexus/IdleRules] @ValidatedBy on '%s' names no rule. Name one, or remove the annotation.";

    @Test
    void rejectsListsWithoutRules() {
        assertRejected(NONE.formatted("name"), order("", "/*!*/@ValidatedBy({}) String name"));
        assertRejected(NONE.formatted("Order"), order("/*!*/@ValidatedBy({})", "String name"));
        assertRejected(
                NONE.formatted("row"),
                "package shop; record Place(/*!*/@io.nexusstore.annotation.ValidatedBy({}) int row) {}",
                order("", "@Embedded Place place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ValidatedBy({Order.Rule.class, Order.Rule/*!*/.class}) String name",
                "@ValidatedBy(value = {Order.Rule.class, Order.Other.class, Order.Rule/*!*/.class}) String name"
            })
    void rejectsRulesThatAreNamedTwice(String component) {
        assertRejected(
                "[Nexus/IdleRules] @ValidatedBy on 'name' names the rule 'Rule' twice. Remove one of them.",
                order("", component));
    }

    private static String order(String annotation, String component) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               import io.nexusstore.validation.FieldRule;
               %s
               @NexusEntity
               record Order(@Id long id, %s) {
                   static class Rule implements FieldRule<String> {
                       public String expectation(String name) {
                           return null;
                       }
                   }
                   static final class Other extends Rule {}
               }
               """.formatted(annotation, component);
    }
}
