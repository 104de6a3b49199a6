package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShapeValidatorTest {

    @Test
    void rejectsClass() {
        assertRejected(
                "[Nexus/NotARecord] 'Order' is a class, but only records are entities. Declare it as a record.", """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                public final /*!*/class Order {
                    @Id String id;
                }
                """);
    }

    @Test
    void rejectsInterface() {
        assertRejected(
                "[Nexus/NotARecord] 'Order' is an interface, but only records are entities. Declare it as a record.",
                """
                package shop;
                @io.nexusstore.annotation.NexusEntity
                /*!*/interface Order {}
                """);
    }

    @Test
    void rejectsEnum() {
        assertRejected(
                "[Nexus/NotARecord] 'Order' is an enum, but only records are entities. Declare it as a record.", """
                package shop;
                @io.nexusstore.annotation.NexusEntity
                /*!*/enum Order { A }
                """);
    }

    @Test
    void rejectsGenericRecord() {
        assertRejected(
                "[Nexus/GenericEntity] Entity 'Pair' has type parameters, so its rows have no single shape. "
                        + "Remove '<A, B>' and name the types.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                /*!*/record Pair<A, B extends Comparable<B>>(@Id String id) {}
                """);
    }

    @Test
    void rejectsPrivateRecord() {
        assertRejected(
                "[Nexus/PrivateEntity] Entity 'Shop.Order' is out of reach of generated code, since 'Order' is private. "
                        + "Widen its access.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                class Shop {
                    @NexusEntity
                    private /*!*/record Order(@Id String id) {}
                }
                """);
    }

    @Test
    void rejectsRecordInPrivateType() {
        assertRejected(
                "[Nexus/PrivateEntity] Entity 'Shop.Back.Order' is out of reach of generated code, since 'Back' is private. "
                        + "Widen its access.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                class Shop {
                    private interface Back {
                        @NexusEntity
                        /*!*/record Order(@Id String id) {}
                    }
                }
                """);
    }

    @Test
    void rejectsUnnamedPackage() {
        assertRejected(
                "[Nexus/UnnamedPackage] Entity 'Order' is in the unnamed package, from which no other package can import. "
                        + "Move it to a named one.",
                """
                import io.nexusstore.annotation.*;
                @NexusEntity
                /*!*/record Order(@Id String id) {}
                """);
    }

    @Test
    void rejectsMoreComponentsThanAConstructorTakes() {
        assertRejected(
                "[Nexus/TooManyComponents] Entity 'Wide' needs 255 constructor slots, but Java allows 254; a long or double "
                        + "takes two. Split the entity.",
                wide("/*!*/", 127, "double"));
    }

    @Test
    void acceptsAsManyComponentsAsAConstructorTakes() {
        assertAccepted(wide("", 253, "int"));
        assertAccepted(wide("", 126, "long"));
    }

    private static String wide(String mark, int components, String type) {
        return """
               package shop;
               import io.nexusstore.annotation.*;
               @NexusEntity
               %srecord Wide(@Id String id, %s) {}
               """.formatted(
                        mark,
                        IntStream.range(0, components)
                                .mapToObj(i -> type + " component" + i)
                                .collect(Collectors.joining(", ")));
    }
}
