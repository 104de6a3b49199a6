package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypeValidatorTest {

    @Test
    void rejectsEnumThatIsOutOfReach() {
        assertRejected(
                "[Nexus/InaccessibleType] Component 'state' of entity 'Order' is of type 'Order.State', which generated code "
                        + "cannot reach. Widen the type's access.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, Order.State /*!*/state) {
                    private enum State { OPEN }
                }
                """);
    }

    @ParameterizedTest
    @CsvSource({"int, Integer", "char, Character", "boolean, Boolean", "double, Double"})
    void warnsOfPrimitiveThatIsMarkedNullable(String primitive, String box) {
        assertWarned(
                "[Nexus/NullablePrimitive] Component 'count' of entity 'Order' is @Nullable, but '%s' is never null. Use '%s' "
                                .formatted(primitive, box)
                        + "for values that may be absent, or remove @Nullable.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import org.jspecify.annotations.Nullable;
                @NexusEntity
                record Order(@Id long id, @Nullable %s /*!*/count) {}
                """.formatted(primitive));
    }

    @Test
    void acceptsEachStorableType() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(
                        @Id long id,
                        String text,
                        boolean a, byte b, short c, int d, long e, float f, double g, char h,
                        Boolean i, Byte j, Short k, Integer l, Long m, Float n, Double o, Character p,
                        Thread.State state,
                        java.time.Instant at,
                        java.util.UUID uuid,
                        byte[] bytes,
                        @Field(precision = 65, scale = 38) java.math.BigDecimal decimal,
                        java.math.BigInteger bigInteger,
                        java.time.LocalDate date,
                        java.time.LocalTime time,
                        java.time.LocalDateTime dateTime,
                        java.time.OffsetDateTime offsetDateTime,
                        java.time.Duration duration) {}
                """);
    }
}
