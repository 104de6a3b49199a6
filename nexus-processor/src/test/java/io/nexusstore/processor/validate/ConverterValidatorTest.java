package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConverterValidatorTest {

    private static final String HEAD = """
            package shop;
            import io.nexusstore.annotation.*;
            import io.nexusstore.value.ValueConverter;
            import java.util.*;
            @NexusEntity
            """;
    private static final String CODES = """
                public record Code(String text) {}
                public static final class Codes implements ValueConverter<Code, String> {
                    public String toStored(Code value) { return value.text(); }
                    public Code fromStored(String stored) { return new Code(stored); }
                }
            }
            """;

    @Test
    void rejectsConverterOfAnId() {
        assertRejected(
                "[Nexus/ConvertedRole] Component 'id' of entity 'Order' has @Convert, but is its @Id, which the store itself "
                        + "reads and writes. Declare it in the type that is stored.",
                HEAD + "public record Order(@Id /*!*/@Convert(Order.Codes.class) Order.Code id) {\n" + CODES);
    }

    @Test
    void rejectsClassThatConvertsNothing() {
        assertRejected(
                "[Nexus/NotAConverter] Component 'code' of entity 'Order' names 'String' as its converter, which does not "
                        + "implement ValueConverter. Implement it there, or name another class.",
                HEAD + "public record Order(@Id long id, /*!*/@Convert(String.class) Order.Code code) {\n" + CODES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "String[]", "void"})
    void rejectsWhatIsNoClass(String named) {
        assertRejected(
                "[Nexus/NotAConverter] Component 'code' of entity 'Order' names '" + named
                        + "' as its converter, which does "
                        + "not implement ValueConverter. Implement it there, or name another class.",
                HEAD + "public record Order(@Id long id, /*!*/@Convert(" + named + ".class) Order.Code code) {\n"
                        + CODES);
    }

    @Test
    void rejectsConverterThatIsAbstract() {
        assertDefect(
                "it is abstract. Name a class that is not.",
                "public abstract static class Wrong implements ValueConverter<Code, String> {}");
    }

    @Test
    void rejectsConverterThatIsAnInterface() {
        assertDefect(
                "it is no class. Name a class that implements ValueConverter.",
                "public interface Wrong extends ValueConverter<Code, String> {}");
    }

    @Test
    void rejectsConverterThatIsNotPublic() {
        assertDefect("'Wrong' is not public. Make 'Wrong' public.", """
                static class Wrong implements ValueConverter<Code, String> {
                    public String toStored(Code value) { return value.text(); }
                    public Code fromStored(String stored) { return new Code(stored); }
                }""");
    }

    @Test
    void rejectsConverterWithoutConstructor() {
        assertDefect("it has no public constructor without parameters. Add one, or remove the constructors.", """
                public static class Wrong implements ValueConverter<Code, String> {
                    public Wrong(String prefix) {}
                    public String toStored(Code value) { return value.text(); }
                    public Code fromStored(String stored) { return new Code(stored); }
                }""");
    }

    @Test
    void rejectsConverterWhoseConstructorThrows() {
        assertDefect("its constructor declares an exception. Let the constructor declare none.", """
                public static class Wrong implements ValueConverter<Code, String> {
                    public Wrong() throws java.io.IOException {}
                    public String toStored(Code value) { return value.text(); }
                    public Code fromStored(String stored) { return new Code(stored); }
                }""");
    }

    @Test
    void rejectsConverterOfAnotherType() {
        assertRejected(
                "[Nexus/ConverterType] Converter 'Order.Codes' converts 'Order.Code', but component 'code' of entity 'Order' is "
                        + "of type 'List<Order.Code>'. Both must be the same.",
                HEAD + "public record Order(@Id long id, /*!*/@Convert(Order.Codes.class) List<Order.Code> code) {\n"
                        + CODES);
    }

    @Test
    void rejectsStoredTypeWithoutColumn() {
        assertRejected(
                "[Nexus/ConverterStoredType] Converter 'Order.Wrong' of component 'code' of entity 'Order' makes "
                        + "'List<String>', which no column holds. Make a String, a boxed primitive, BigDecimal, BigInteger, "
                        + "UUID, byte[] or a type of java.time that has a column.",
                HEAD + "public record Order(@Id long id, /*!*/@Convert(Order.Wrong.class) Order.Code code) {\n" + """
                            public static class Wrong implements ValueConverter<Code, List<String>> {
                                public List<String> toStored(Code value) { return List.of(value.text()); }
                                public Code fromStored(List<String> stored) { return new Code(stored.get(0)); }
                            }
                        """
                        + CODES);
    }

    @Test
    void rejectsStoredDecimalWithoutDigits() {
        assertRejected(
                "[Nexus/MissingPrecision] Component 'share' of entity 'Order' is a BigDecimal without precision and scale. "
                        + "Declare its digits, in all and behind the point, such as @Field(precision = 10, scale = 2).",
                HEAD + """
                        public record Order(@Id long id, @Convert(Order.Shares.class) Double /*!*/share) {
                            public static class Shares implements ValueConverter<Double, java.math.BigDecimal> {
                                public java.math.BigDecimal toStored(Double value) { return new java.math.BigDecimal(value); }
                                public Double fromStored(java.math.BigDecimal stored) { return stored.doubleValue(); }
                            }
                        }
                        """);
    }

    @Test
    void rejectsConverterBesideJson() {
        assertRejected(
                "[Nexus/ConflictingStorage] Component 'code' of entity 'Order' has both @Convert and @Json. Keep one of them.",
                HEAD + "public record Order(@Id long id, @Convert(Order.Codes.class) /*!*/@Json Order.Code code) {\n"
                        + CODES);
    }

    @Test
    void acceptsConverterThatInheritsTheInterface() {
        assertAccepted(HEAD + """
                public record Order(
                        @Id long id,
                        @Convert(Order.Shorter.class) Order.Code code,
                        @Field(indexed = true) @Convert(Order.Shorter.class) Order.Code other,
                        @Convert(Order.Lists.class) List<Order.Code> all) {
                    public static class Shorter extends Base<Code> {
                        @Override public String toStored(Code value) { return value.text(); }
                        @Override public Code fromStored(String stored) { return new Code(stored); }
                    }
                    public abstract static class Base<T> implements ValueConverter<T, String> {}
                    public static class Lists implements ValueConverter<List<Code>, String> {
                        @Override public String toStored(List<Code> value) { return value.get(0).text(); }
                        @Override public List<Code> fromStored(String stored) { return List.of(new Code(stored)); }
                    }
                """ + CODES);
    }

    private static void assertDefect(String fact, String converter) {
        assertRejected(
                "[Nexus/ConverterClass] Converter 'Order.Wrong' of component 'code' of entity 'Order' cannot be created, since "
                        + fact,
                HEAD + "public record Order(@Id long id, /*!*/@Convert(Order.Wrong.class) Order.Code code) {\n"
                        + converter + "\n" + CODES);
    }
}
