package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records whose canonical constructor the language forbids get the one message of javac. */
final class ConstructorReaderTest {

    @Test
    void leavesConstructorOutOfReachToJavac() {
        assertRejected(
                "invalid canonical constructor in record Order\n"
                        + "  (attempting to assign stronger access privileges; was package)",
                entity("private /*!*/Order {}"));
    }

    @Test
    void leavesConstructorThatThrowsToJavac() {
        assertRejected(
                "invalid canonical constructor in record Order\n"
                        + "  (throws clause not allowed for canonical constructor)",
                entity("/*!*/Order(long id, String name) throws Exception { this.id = id; this.name = name; }"));
    }

    @Test
    void leavesGenericConstructorToJavac() {
        assertRejected(
                "invalid canonical constructor in record Order\n"
                        + "  (canonical constructor must not declare type variables)",
                entity("<T> /*!*/Order(long id, String name) { this.id = id; this.name = name; }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
    void acceptsDeprecatedConstructor(String annotation) {
        assertAccepted(entity(annotation + " Order {}"));
    }

    @Test
    void acceptsOtherConstructors() {
        assertAccepted(entity("private Order(String name, long id) { this(id, name); }"));
        assertAccepted(entity("<T> Order(long id, Integer name) throws Exception { this(id, \"\" + name); }"));
    }

    private static String entity(String constructor) {
        return """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String name) {
                    %s
                }
                """.formatted(constructor);
    }
}
