package io.nexusstore.processor.derive;

import io.nexusstore.processor.Sources;
import org.junit.jupiter.api.Test;

/** Hints that cannot be read, and hints that can. */
final class HintTest {

    @Test
    void refusesMissingOperator() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findThem' of repository 'Users' has a hint that cannot be read at ':age'. Write an operator there.",
                "@QueryHint(where = /*!*/\"age :age\") List<User> findThem(int age);");
    }

    @Test
    void refusesLiteral() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findThem' of repository 'Users' has a hint that cannot be read at '18'. Write a parameter such as ':age' there.",
                "@QueryHint(where = /*!*/\"age > 18\") List<User> findThem();");
    }

    @Test
    void refusesEndInTheMiddle() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findThem' of repository 'Users' has a hint that ends too early. Write a component there.",
                "@QueryHint(where = /*!*/\"age = :age and\") List<User> findThem(int age);");
    }

    @Test
    void refusesOpenParenthesis() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findThem' of repository 'Users' has a hint that ends too early. Write ')' there.",
                "@QueryHint(where = /*!*/\"(age = :age\") List<User> findThem(int age);");
    }

    @Test
    void refusesMoreBehindTheEnd() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findThem' of repository 'Users' has a hint that cannot be read at ')'. Write 'and' or 'or' there.",
                "@QueryHint(where = /*!*/\"age = :age)\") List<User> findThem(int age);");
    }

    @Test
    void refusesUnknownComponent() {
        Users.refuses(
                "[Nexus/UnknownComponent] Method 'findThem' of repository 'Users' asks for 'nmae', which is no component of entity 'User'. Did you mean 'name'?",
                "@QueryHint(where = /*!*/\"nmae = :name\") List<User> findThem(String name);");
    }

    @Test
    void refusesUnknownParameter() {
        Users.refuses(
                "[Nexus/UnknownParameter] Method 'findThem' of repository 'Users' has a hint for parameter 'nmae', which it does not have. Did you mean 'name'?",
                "@QueryHint(where = /*!*/\"name = :nmae\") List<User> findThem(String name);");
    }

    @Test
    void refusesUnusedParameter() {
        Users.refuses(
                "[Nexus/SuperfluousParameter] Method 'findThem' of repository 'Users' does not use its parameter 'age'. Remove it, or say in the name what it is for.",
                "@QueryHint(where = \"name = :name\") List<User> findThem(String name, int /*!*/age);");
    }

    @Test
    void refusesParameterOfAnotherType() {
        Users.refuses(
                "[Nexus/WrongParameterType] Method 'findThem' of repository 'Users' has parameter 'age' of type 'long', but component 'age' is compared with 'int'. Declare it so.",
                "@QueryHint(where = \"age = :age\") List<User> findThem(long /*!*/age);");
    }

    @Test
    void refusesOperatorOfAnotherType() {
        Users.refuses(
                "[Nexus/InapplicableOperator] Method 'findThem' of repository 'Users' uses 'StartingWith' on component 'age', which is of type 'int'. Use one of Is, Not, In, NotIn, LessThan, LessThanEqual, GreaterThan, GreaterThanEqual, Between.",
                "@QueryHint(where = /*!*/\"age starts with :age\") List<User> findThem(int age);");
    }

    @Test
    void refusesOrderOfCount() {
        Users.refuses(
                "[Nexus/IdleHint] Method 'countByAge' of repository 'Users' has a hint whose 'orderBy' has no effect, since 'count' has no order. Remove it.",
                "@QueryHint(orderBy = /*!*/\"name\") long countByAge(int age);");
    }

    @Test
    void refusesSecondOrder() {
        Users.refuses(
                "[Nexus/IdleHint] Method 'findByAgeOrderByName' of repository 'Users' has a hint whose 'orderBy' has no effect, since the name has an order. Remove it.",
                "@QueryHint(orderBy = /*!*/\"name\") List<User> findByAgeOrderByName(int age);");
    }

    @Test
    void refusesSecondLimit() {
        Users.refuses(
                "[Nexus/IdleHint] Method 'findFirst3ByAge' of repository 'Users' has a hint whose 'limit' has no effect, since the name has a limit. Remove it.",
                "@QueryHint(limit = /*!*/\"4\") List<User> findFirst3ByAge(int age);");
    }

    @Test
    void refusesEmptyHint() {
        Users.refuses(
                "[Nexus/IdleHint] Method 'findByAge' of repository 'Users' has a hint whose 'where' has no effect, since it is empty. Remove it.",
                "/*!*/@QueryHint List<User> findByAge(int age);");
    }

    @Test
    void refusesLimitOfText() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findByAge' of repository 'Users' has a hint that cannot be read at 'ten'. Write a number from 1 to 999999999 or a parameter such as ':most' there.",
                "@QueryHint(limit = /*!*/\"ten\") List<User> findByAge(int age);");
    }

    @Test
    void refusesOrderThatCannotBeRead() {
        String message =
                "[Nexus/UnreadableHint] Method 'findAll' of repository 'Users' has a hint that cannot be read at '%s'. Write %s there.";
        String method = "@QueryHint(orderBy = /*!*/\"%s\") List<User> findAll();";

        Users.refuses(
                message.formatted("first", "'asc', 'desc', 'nulls first', 'nulls last' or a comma"),
                method.formatted("nick first"));
        Users.refuses(
                message.formatted("nulls", "'nulls first', 'nulls last' or a comma"),
                method.formatted("nick desc nulls"));
        Users.refuses(message.formatted("desc", "a comma"), method.formatted("nick nulls last desc"));
    }

    @Test
    void refusesPlaceOfNullsWhereThereAreNone() {
        Users.refuses(
                "[Nexus/InapplicableOperator] Method 'findAll' of repository 'Users' uses 'nulls last' on component 'age', which is never null. Use one of asc, desc.",
                "@QueryHint(orderBy = /*!*/\"nick, age desc nulls last\") List<User> findAll();");
    }

    @Test
    void sendsHintsOnInheritedMethodsToTheRepository() {
        Sources.assertRejected(
                "[Nexus/UnknownParameter] Method 'findThem' of repository 'Users' has a hint for parameter 'name', which it does not have. Repeat the method in 'Users': the parameters of inherited ones have no names there.",
                Users.ENTITY,
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                interface Base {
                    @QueryHint(where = /*!*/"name = :name") List<User> findThem(String name);
                }
                """,
                "package shop; @io.nexusstore.annotation.NexusRepository interface Users extends Base {}");
    }

    @Test
    void refusesColonsWithoutNames() {
        Users.refuses(
                "[Nexus/UnreadableHint] Method 'findThem' of repository 'Users' has a hint that cannot be read at ':'. Write a parameter such as ':age' there.",
                "@QueryHint(where = /*!*/\"age = : age\") List<User> findThem(int age);");
    }

    @Test
    void acceptsEveryForm() {
        Users.accepts("""
                @QueryHint(where = "not (name = :name or age between :low and :high) and nick is not null and active is true",
                    orderBy = "name ignoring case desc, age", limit = ":most")
                List<User> findThem(String name, int low, int high, int most);
                @QueryHint(limit = "10", orderBy = "age desc") Flux<User> findByActiveTrue();
                @QueryHint(orderBy = "nick desc nulls first, name ignoring case nulls last") Flux<User> findByActiveFalse();
                @QueryHint(where = "email = :email and age > :age") Optional<User> findOne(String email, int age);
                @QueryHint(where = "name ignoring case starts with :start or email in :emails or age not in :ages or since <= :since")
                Mono<Page<User>> pageOfThem(String start, Set<String> emails, List<Integer> ages, PageRequest request, Instant since);
                @QueryHint(where = "email = :email", limit = "1") Optional<User> findTheOne(String email);
                """);
    }

    @Test
    void refusesHintOnMethodWithBody() {
        Users.refuses(
                "[Nexus/MisplacedAnnotation] @QueryHint on 'countOld' has no effect, since nothing is derived from a method with a body. Remove the annotation.",
                "/*!*/@QueryHint(where = \"age > 65\") default long countOld() { return 0; }");
    }

    @Test
    void refusesHintInClass() {
        Sources.assertRejected(
                "[Nexus/MisplacedAnnotation] @QueryHint on 'count' has no effect, since nothing is derived from methods of classes. Remove the annotation.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                abstract class Counter {
                    /*!*/@QueryHint(limit = "1") abstract long count();
                }
                """);
    }
}
