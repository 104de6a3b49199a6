package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac says of a use of something deprecated is said about the entity, not about generated code. */
final class DeprecationReaderTest {

    private static final String CONVERTER = """
            public %s static final class Codes implements ValueConverter<Code, String> {
                %s public Codes() {}
                public String toStored(Code value) { return value.text(); }
                public Code fromStored(String stored) { return new Code(stored); }
            }
            """;
    private static final String RULE = """
            %s static final class Short implements FieldRule<String> {
                %s Short() {}
                public String expectation(String value) { return "short"; }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
    void converterMayBeDeprecated(String annotation) {
        assertAccepted(entity(CONVERTER.formatted(annotation, "") + RULE.formatted("", "")));
        assertAccepted(entity(CONVERTER.formatted("", annotation) + RULE.formatted("", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
    void ruleMayBeDeprecated(String annotation) {
        assertAccepted(entity(CONVERTER.formatted("", "") + RULE.formatted(annotation, "")));
        assertAccepted(entity(CONVERTER.formatted("", "") + RULE.formatted("", annotation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
    void typeOfElementsMayBeDeprecated(String annotation) {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                public record Order(@Id long id, List<Order.State> states, Map<Order.State, List<Order.State>> byState) {
                    %s
                    public enum State { OPEN }
                }
                """.formatted(annotation));
    }

    private static String entity(String types) {
        return """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.validation.FieldRule;
                import io.nexusstore.value.ValueConverter;
                @NexusEntity
                public record Order(
                        @Id long id,
                        @Convert(Order.Codes.class) Order.Code code,
                        @ValidatedBy(Order.Short.class) String name) {
                    public record Code(String text) {}
                %s}
                """.formatted(types.indent(4));
    }
}
