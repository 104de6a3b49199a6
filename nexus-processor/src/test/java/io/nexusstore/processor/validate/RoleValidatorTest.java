package io.nexusstore.processor.validate;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleValidatorTest {

    @Test
    void rejectsEntityWithoutId() {
        assertRejected("[Nexus/MissingId] Entity 'Order' has no id. Annotate one component with @Id.", """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                /*!*/record Order(String name) {}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minLength = 40 | it would have 36 characters, but minLength is 40. Lower minLength.",
                "pattern = \"[0-9]+\" | its pattern refuses '01920000-0000-7c15-a78d-de6e5fd29f05'. Accept every UUID in "
                        + "small letters, or remove the pattern.",
                "pattern = \"[0-9A-F-]{36}\" | its pattern refuses '01920000-0000-7c15-a78d-de6e5fd29f05'. Accept every "
                        + "UUID in small letters, or remove the pattern.",
                "pattern = \"01920000.*\" | its pattern refuses '01932345-6789-782a-8f1b-bcdcbfa53e0a'. Accept every UUID "
                        + "in small letters, or remove the pattern."
            })
    void rejectsLimitThatRefusesGeneratedTexts(String limit, String reason) {
        assertRejected(
                "[Nexus/BadGeneratedId] The id 'id' of entity 'Order' cannot be generated, since " + reason,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id(generated = /*!*/true) @Field(%s) String id) {}
                """.formatted(limit));
    }

    @Test
    void acceptsLimitsThatGeneratedTextsKeep() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(
                        @Id(generated = true)
                        @Field(minLength = 36, maxLength = 36, pattern = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        String id) {}
                """);
    }

    @Test
    void warnsOfIdThatMayBeNullThoughNobodyFillsIt() {
        assertWarned(
                "[Nexus/NullableId] The id 'id' of entity 'Order' is @Nullable, but without one no entity can be saved. "
                        + "Remove @Nullable, or let ids be generated.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import org.jspecify.annotations.Nullable;
                @NexusEntity
                record Order(@Id @Nullable Long /*!*/id) {}
                """);
    }

    @Test
    void rejectsTwoIds() {
        assertRejected(
                "[Nexus/DuplicateId] Entity 'Order' has two ids, 'number' and 'code'. Keep @Id on one of them.", """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(
                        @Id long number,
                        /*!*/@Id String code) {}
                """);
    }

    @Test
    void rejectsIdOfTypeThatIdentifiesNothing() {
        assertRejected(
                "[Nexus/UnsupportedIdType] The id 'price' of entity 'Order' is of type 'double'. "
                        + "Use String, int, Integer, long, Long, UUID, or an @Embedded record of these.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id double /*!*/price) {}
                """);
    }

    @Test
    void reportsIdOfUnstorableTypeOnce() {
        assertRejected(
                "[Nexus/UnsupportedIdType] The id 'key' of entity 'Order' is of type 'Map.Entry<String, ? extends Number>'. "
                        + "Use String, int, Integer, long, Long, UUID, or an @Embedded record of these.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.Map;
                @NexusEntity
                record Order(@Id Map.Entry<String, ? extends Number> /*!*/key) {}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "int", "Integer", "long", "Long", "java.util.UUID"})
    void acceptsIdOfEachKind(String type) {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id %s id) {}
                """.formatted(type));
    }

    @Test
    void rejectsGeneratedNumber() {
        assertRejected(
                "[Nexus/BadGeneratedId] The id 'id' of entity 'Order' cannot be generated, since it is of type 'int', "
                        + "which runs out of numbers before the database does. Use long, UUID or String, or remove "
                        + "'generated = true'.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id(generated = /*!*/true) int id) {}
                """);
    }

    @Test
    void rejectsGeneratedRecord() {
        assertRejected(
                "[Nexus/BadGeneratedId] The id 'id' of entity 'Order' cannot be generated, since it is of type "
                        + "'Order.Key'. Remove 'generated = true'.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id(generated = /*!*/true) @Embedded Key id) {
                    record Key(String shop, long number) {}
                }
                """);
    }

    @Test
    void rejectsNumbersThatTheDatabaseDoesNotBeginWith() {
        assertRejected(
                "[Nexus/BadGeneratedId] The id 'id' of entity 'Order' cannot be generated, since the database counts from "
                        + "1 on, but min is 1000. Lower min.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id(generated = /*!*/true) @Field(min = "1000") long id) {}
                """);
    }

    @Test
    void acceptsNumbersThatTheDatabaseDraws() {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id(generated = true) @Field(min = "1") long id, String text) {}
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Invoice(@Id(generated = true) Long id, @Version Integer version) {}
                """);
    }

    @Test
    void rejectsGeneratedTextThatIsTooShort() {
        assertRejected(
                "[Nexus/BadGeneratedId] The id 'id' of entity 'Order' cannot be generated, since it would have 36 characters, "
                        + "but maxLength is 20. Raise maxLength.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id(generated = /*!*/true) @Field(maxLength = 20) String id) {}
                """);
    }

    @Test
    void rejectsVersionThatCannotCount() {
        assertRejected(
                "[Nexus/BadVersionType] The version 'tag' of entity 'Order' is of type 'String'. "
                        + "Use long, int, Long or Integer.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Version String /*!*/tag) {}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "Integer", "long", "Long"})
    void acceptsVersionOfEachKind(String type) {
        assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, String text, @Version %s version) {}
                """.formatted(type));
    }

    @Test
    void rejectsTwoVersions() {
        assertRejected(
                "[Nexus/DuplicateVersion] Entity 'Order' has two versions, 'first' and 'second'. "
                        + "Keep @Version on one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @Version long first, /*!*/@Version int second) {}
                """);
    }

    @Test
    void rejectsTimestampThatIsNoInstant() {
        assertRejected(
                "[Nexus/BadTimestampType] Component 'at' of entity 'Order' has @UpdatedAt but is of type 'long'. Use Instant.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Order(@Id long id, @UpdatedAt long /*!*/at) {}
                """);
    }

    @Test
    void rejectsTwoTimestampsOfOneKind() {
        assertRejected(
                "[Nexus/DuplicateTimestamp] Entity 'Order' has @CreatedAt on both 'made' and 'born'. Keep it on one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.time.Instant;
                @NexusEntity
                record Order(@Id long id, @CreatedAt Instant made, /*!*/@CreatedAt Instant born) {}
                """);
    }

    @Test
    void rejectsTwoRolesOfOneComponent() {
        assertRejected(
                "[Nexus/ConflictingRoles] Component 'at' of entity 'Order' has both @CreatedAt and @UpdatedAt. "
                        + "Keep one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.time.Instant;
                @NexusEntity
                record Order(@Id long id, /*!*/@UpdatedAt @CreatedAt Instant at) {}
                """);
    }
}
