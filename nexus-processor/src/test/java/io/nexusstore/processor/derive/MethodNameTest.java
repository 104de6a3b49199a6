package io.nexusstore.processor.derive;

import io.nexusstore.processor.Sources;
import org.junit.jupiter.api.Test;

/** Names of methods that cannot be read. */
final class MethodNameTest {

    @Test
    void refusesVerbOfOthers() {
        Users.refuses(
                "[Nexus/UnknownVerb] Method 'getByName' of repository 'Users' begins with no verb that is known. Did you mean 'findByName'?",
                "List<User> /*!*/getByName(String name);");
    }

    @Test
    void refusesMisspeltVerb() {
        Users.refuses(
                "[Nexus/UnknownVerb] Method 'cuontByName' of repository 'Users' begins with no verb that is known. Did you mean 'countByName'?",
                "long /*!*/cuontByName(String name);");
    }

    @Test
    void refusesStrangeVerb() {
        Users.refuses(
                "[Nexus/UnknownVerb] Method 'greet' of repository 'Users' begins with no verb that is known. Begin it with find, page, count, exists, delete, watch, watchCount, or make it a default method.",
                "void /*!*/greet(String name);");
    }

    @Test
    void refusesVerbThatGoesOn() {
        Users.refuses(
                "[Nexus/UnknownVerb] Method 'finderOf' of repository 'Users' begins with no verb that is known. Begin it with find, page, count, exists, delete, watch, watchCount, or make it a default method.",
                "List<User> /*!*/finderOf(String name);");
    }

    @Test
    void refusesNounBehindVerb() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findUsersByName' of repository 'Users' makes no sense from 'UsersByName' on. Did you mean 'findByName'?",
                "List<User> /*!*/findUsersByName(String name);");
    }

    @Test
    void refusesVerbAlone() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'find' of repository 'Users' ends too early. Behind 'find' stands By, OrderBy, All, First.",
                "List<User> /*!*/find();");
    }

    @Test
    void refusesDeleteWithoutAll() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'delete' of repository 'Users' ends too early. Behind 'delete' stands By, OrderBy, All.",
                "void /*!*/delete();");
    }

    @Test
    void refusesFirstNone() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findFirst0ByName' of repository 'Users' makes no sense from 'First0ByName' on. Behind 'find' stands By, OrderBy, All, First.",
                "List<User> /*!*/findFirst0ByName(String name);");
    }

    @Test
    void refusesVerbInUpperCase() {
        Users.refuses(
                "[Nexus/UnknownVerb] Method 'FindByName' of repository 'Users' begins with no verb that is known. Did you mean 'findByName'?",
                "List<User> /*!*/FindByName(String name);");
    }

    @Test
    void refusesByInLowerCase() {
        Users.refuses(
                "[Nexus/UnknownVerb] Method 'findbyName' of repository 'Users' begins with no verb that is known. Did you mean 'findByName'?",
                "List<User> /*!*/findbyName(String name);");
    }

    @Test
    void refusesComponentInLowerCase() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findByname' of repository 'Users' makes no sense from 'Byname' on. Did you mean 'findByName'?",
                "List<User> /*!*/findByname(String name);");
    }

    @Test
    void refusesTopOfOthers() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findTop3ByName' of repository 'Users' makes no sense from 'Top3ByName' on. Did you mean 'findFirst3ByName'?",
                "List<User> /*!*/findTop3ByName(String name);");
    }

    @Test
    void refusesTopWithoutNumber() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findTopByName' of repository 'Users' makes no sense from 'TopByName' on. Did you mean 'findFirstByName'?",
                "List<User> /*!*/findTopByName(String name);");
    }

    @Test
    void refusesDistinct() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findDistinctByName' of repository 'Users' makes no sense from 'DistinctByName' on. Did you mean 'findByName'?",
                "List<User> /*!*/findDistinctByName(String name);");
    }

    @Test
    void refusesLike() {
        Users.refuses(
                "[Nexus/UnknownOperator] Method 'findByNameLike' of repository 'Users' compares by 'Like', which is no operator. Did you mean 'findByNameContaining'?",
                "List<User> /*!*/findByNameLike(String name);");
    }

    @Test
    void refusesThenBetweenKeys() {
        Users.refuses(
                "[Nexus/UnknownComponent] Method 'findAllOrderByAgeThenName' of repository 'Users' asks for 'ThenName', which is no component of entity 'User'. Did you mean 'findAllOrderByAgeName'?",
                "List<User> /*!*/findAllOrderByAgeThenName();");
    }

    @Test
    void refusesWholeEmbeddedRecord() {
        Sources.assertRejected(
                "[Nexus/EmbeddedTerm] Method 'findByPlace' of repository 'Seats' asks for 'place', an embedded record of entity 'Seats.Seat', which has no column of its own. Name its components: 'place.hall', 'place.row'.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusRepository
                interface Seats {
                    Optional<Seat> /*!*/findByPlace(Place place);
                    @NexusEntity
                    record Seat(@Id long id, @Embedded Place place) {}
                    record Place(String hall, int row) {}
                }
                """);
    }

    @Test
    void refusesNameWithoutComponent() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findBy' of repository 'Users' ends too early. Name a component of 'User' behind 'findBy'.",
                "List<User> /*!*/findBy();");
    }

    @Test
    void refusesNameThatEndsInAnd() {
        Users.refuses(
                "[Nexus/UnreadableName] Method 'findByNameAnd' of repository 'Users' ends too early. Name a component of 'User' behind 'findByNameAnd'.",
                "List<User> /*!*/findByNameAnd(String name);");
    }

    @Test
    void refusesMisspeltComponent() {
        Users.refuses(
                "[Nexus/UnknownComponent] Method 'findByAgeAndNmae' of repository 'Users' asks for 'Nmae', which is no component of entity 'User'. Did you mean 'findByAgeAndName'?",
                "List<User> /*!*/findByAgeAndNmae(int age, String name);");
    }

    @Test
    void refusesStrangeComponent() {
        Users.refuses(
                "[Nexus/UnknownComponent] Method 'findByCountry' of repository 'Users' asks for 'Country', which is no component of entity 'User'. Its components are 'id', 'email', 'name', 'nick', 'age', 'active', 'since'.",
                "List<User> /*!*/findByCountry(String country);");
    }

    @Test
    void refusesMisspeltKeyOfOrder() {
        Users.refuses(
                "[Nexus/UnknownComponent] Method 'findByNameOrderByAegDesc' of repository 'Users' asks for 'Aeg', which is no component of entity 'User'. Did you mean 'findByNameOrderByAgeDesc'?",
                "List<User> /*!*/findByNameOrderByAegDesc(String name);");
    }

    @Test
    void refusesUnknownOperator() {
        Users.refuses(
                "[Nexus/UnknownOperator] Method 'findByAgeGreater' of repository 'Users' compares by 'Greater', which is no operator. Did you mean 'findByAgeGreaterThan'?",
                "List<User> /*!*/findByAgeGreater(int age);");
    }

    @Test
    void refusesMisspeltOperator() {
        Users.refuses(
                "[Nexus/UnknownOperator] Method 'findByNameStartsWithAndAge' of repository 'Users' compares by 'StartsWith', which is no operator. Did you mean 'findByNameStartingWithAndAge'?",
                "List<User> /*!*/findByNameStartsWithAndAge(String name, int age);");
    }

    @Test
    void refusesOperatorOfAnotherType() {
        Users.refuses(
                "[Nexus/InapplicableOperator] Method 'findByAgeStartingWith' of repository 'Users' uses 'StartingWith' on component 'age', which is of type 'int'. Use one of Is, Not, In, NotIn, LessThan, LessThanEqual, GreaterThan, GreaterThanEqual, Between.",
                "List<User> /*!*/findByAgeStartingWith(int age);");
    }

    @Test
    void refusesNullOfPrimitive() {
        Users.refuses(
                "[Nexus/InapplicableOperator] Method 'findByAgeIsNull' of repository 'Users' uses 'IsNull' on component 'age', which is never null. Use one of Is, Not, In, NotIn, LessThan, LessThanEqual, GreaterThan, GreaterThanEqual, Between.",
                "List<User> /*!*/findByAgeIsNull();");
    }

    @Test
    void refusesOrderOfCount() {
        Users.refuses(
                "[Nexus/InapplicableClause] Method 'countByNameOrderByAge' of repository 'Users' says 'OrderByAge', but 'count' has no order. Remove that from the name.",
                "long /*!*/countByNameOrderByAge(String name);");
    }

    @Test
    void refusesLimitOfDelete() {
        Users.refuses(
                "[Nexus/InapplicableClause] Method 'deleteFirst3ByName' of repository 'Users' says 'First3', but 'delete' has no limit. Remove that from the name.",
                "void /*!*/deleteFirst3ByName(String name);");
    }

    @Test
    void refusesTypeParameters() {
        Users.refuses(
                "[Nexus/GenericMethod] Method 'findByName' of repository 'Users' has type parameters, which no query has. Remove '<N>', or make it a default method.",
                "<N> List<User> /*!*/findByName(String name);");
    }

    @Test
    void readsComponentsWhoseNamesHoldConnectives() {
        Sources.assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Part(@Id long id, String brand, String orderAndSize, int orbit, boolean isNew) {}
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.List;
                @NexusRepository
                interface Parts {
                    List<Part> findByBrandOrOrderAndSizeAndOrbitLessThanOrIsNewTrueOrderByOrbit(String brand, String size, int orbit);
                }
                """);
    }

    @Test
    void refusesNameWithTwoReadings() {
        Sources.assertRejected(
                "[Nexus/AmbiguousName] Method 'findByNameAndAge' of repository 'Parts' can be read in two ways: 'name' and 'age', or"
                        + " 'nameAndAge'. Say which with @QueryHint(where = ...).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.List;
                @NexusRepository
                interface Parts {
                    List<Part> /*!*/findByNameAndAge(String name, int age);
                }
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                record Part(@Id long id, String name, int age, String nameAndAge) {}
                """);
    }

    @Test
    void refusesCaseOfWhatIsNoText() {
        Users.refuses(
                "[Nexus/InapplicableOperator] Method 'findByAgeIgnoreCase' of repository 'Users' uses 'IgnoreCase' on component"
                        + " 'age', which is of type 'int'. Use one of Is, Not, In, NotIn, LessThan, LessThanEqual,"
                        + " GreaterThan, GreaterThanEqual, Between.",
                "List<User> /*!*/findByAgeIgnoreCase(int age);");
        Users.refuses(
                "[Nexus/InapplicableOperator] Method 'findAllOrderByAgeIgnoreCase' of repository 'Users' uses 'IgnoreCase' on"
                        + " component 'age', which is of type 'int'. Use one of Asc, Desc.",
                "List<User> /*!*/findAllOrderByAgeIgnoreCase();");
    }

    @Test
    void readsCaseEmbeddedRecordsAndCollections() {
        Sources.assertAccepted("""
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusEntity
                @NullMarked
                record Part(@Id long id, String name, Set<String> tags, @Embedded @Nullable Place place) {
                    record Place(String city, int floor) {}
                }
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                @NexusRepository
                @NullMarked
                interface Parts {
                    List<Part> findByNameIgnoreCaseOrNameStartingWithIgnoreCaseOrderByNameIgnoreCaseDesc(String name, String start);
                    List<Part> findByTagsContainingAndPlaceCity(String tag, String city);
                    List<Part> findByTagsOrTagsInOrderByPlaceFloor(Set<String> tags, Collection<Set<String>> some);
                    List<Card> findByPlaceFloorIsNull();
                    record Card(String name, @Nullable String placeCity, @Nullable Integer placeFloor, Part.@Nullable Place place) {}
                }
                """);
    }

    @Test
    void refusesOrderOfCollections() {
        Sources.assertRejected(
                "[Nexus/UnorderableComponent] Method 'findAllOrderByTags' of repository 'Parts' orders by component 'tags' of"
                        + " type 'List<String>', whose values have no order. Order by another component.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusRepository
                interface Parts {
                    List<Part> /*!*/findAllOrderByTags();
                }
                """,
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                @NexusEntity
                record Part(@Id long id, List<String> tags) {}
                """);
    }
}
