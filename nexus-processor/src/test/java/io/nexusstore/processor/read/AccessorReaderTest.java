package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac says about a record stands alone: no finding of ours, and no error in generated code. */
final class AccessorReaderTest {

    private static final String SOUND = """
            package shop;
            import io.nexusstore.annotation.*;
            @NexusEntity
            record Purchase(@Id long id) {
                static final Object MODELS = new NexusModels();
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"})
    void leavesIllegalNamesToJavac(String name) {
        assertRejected("illegal record component name " + name, SOUND, """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String /*!*/%s) {}
                """.formatted(name));
    }

    @Test
    void leavesIllegalNameWithAccessorToJavac() {
        assertRejected("illegal record component name toString", SOUND, """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String /*!*/toString) {
                    @Override
                    public String toString() {
                        return toString;
                    }
                }
                """);
    }

    @Test
    void leavesAccessorOfAnotherTypeToJavac() {
        assertRejected(
                "invalid accessor method in record shop.Order\n"
                        + "  (return type of accessor method n() must match the type of record component n)",
                SOUND,
                order("public long /*!*/n() {"));
    }

    @Test
    void leavesAccessorThatIsNotPublicToJavac() {
        assertRejected(
                "invalid accessor method in record shop.Order\n  (accessor method must be public)",
                SOUND,
                order("private int /*!*/n() {"));
    }

    @Test
    void leavesStaticAccessorToJavac() {
        assertRejected(
                "invalid accessor method in record shop.Order\n  (accessor method must not be static)",
                SOUND,
                order("public static int /*!*/n() {"));
    }

    @Test
    void leavesGenericAccessorToJavac() {
        assertRejected(
                "invalid accessor method in record shop.Order\n  (accessor method must not be generic)",
                SOUND,
                order("public <T> int /*!*/n() {"));
    }

    @Test
    void leavesAccessorThatThrowsToJavac() {
        assertRejected(
                "invalid accessor method in record shop.Order\n  (throws clause not allowed for accessor method)",
                SOUND,
                order("public int /*!*/n() throws java.io.IOException {"));
    }

    @Test
    void acceptsAccessorsThatDifferInAnnotationsOnly() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                import org.jspecify.annotations.Nullable;
                @NexusEntity
                record Order(@Id long id, @Nullable String name, byte @Nullable [] data, State state) {
                    enum State { OPEN }
                    public String name() {
                        return name == null ? "" : name;
                    }
                    public byte[] data() {
                        return data == null ? new byte[0] : data;
                    }
                    public Order.State state() {
                        return state;
                    }
                }
                """);
    }

    private static String order(String accessor) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               record Order(@Id long id, int n) {
                   %s
                       return 1;
                   }
               }
               """.formatted(accessor);
    }
}
