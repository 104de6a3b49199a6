package io.nexusstore.processor.derive;

import org.junit.jupiter.api.Test;

/** Parameters that do not fit the name. */
final class ParameterTest {

    @Test
    void refusesMissingParameter() {
        Users.refuses(
                "[Nexus/MissingParameter] Method 'findByNameAndAge' of repository 'Users' has no parameter for 'age'. Add 'int age'.",
                "List<User> /*!*/findByNameAndAge(String name);");
    }

    @Test
    void refusesMissingSecondBound() {
        Users.refuses(
                "[Nexus/MissingParameter] Method 'findByAgeBetween' of repository 'Users' has no parameter for 'age'. Add 'int age'.",
                "List<User> /*!*/findByAgeBetween(int low);");
    }

    @Test
    void refusesMissingPageRequest() {
        Users.refuses(
                "[Nexus/MissingParameter] Method 'pageByName' of repository 'Users' has no parameter for the page. Add 'PageRequest request'.",
                "Page<User> /*!*/pageByName(String name);");
    }

    @Test
    void refusesSuperfluousParameter() {
        Users.refuses(
                "[Nexus/SuperfluousParameter] Method 'findByName' of repository 'Users' does not use its parameter 'age'. Remove it, or say in the name what it is for.",
                "List<User> findByName(String name, int /*!*/age);");
    }

    @Test
    void refusesParameterOfNull() {
        Users.refuses(
                "[Nexus/SuperfluousParameter] Method 'findByNickIsNull' of repository 'Users' does not use its parameter 'nick'. Remove it, or say in the name what it is for.",
                "List<User> findByNickIsNull(String /*!*/nick);");
    }

    @Test
    void refusesPageRequestOfFind() {
        Users.refuses(
                "[Nexus/SuperfluousParameter] Method 'findByName' of repository 'Users' does not use its parameter 'request'. Remove it, or say in the name what it is for.",
                "List<User> findByName(String name, PageRequest /*!*/request);");
    }

    @Test
    void refusesWrongType() {
        Users.refuses(
                "[Nexus/WrongParameterType] Method 'findByAge' of repository 'Users' has parameter 'age' of type 'long', but component 'age' is compared with 'int'. Declare it so.",
                "List<User> findByAge(long /*!*/age);");
    }

    @Test
    void refusesSingleValueForIn() {
        Users.refuses(
                "[Nexus/WrongParameterType] Method 'findByAgeIn' of repository 'Users' has parameter 'age' of type 'int', but component 'age' is compared with 'Collection<Integer>'. Declare it so.",
                "List<User> findByAgeIn(int /*!*/age);");
    }

    @Test
    void refusesCollectionOfAnotherType() {
        Users.refuses(
                "[Nexus/WrongParameterType] Method 'findByAgeNotIn' of repository 'Users' has parameter 'ages' of type 'List<String>', but component 'age' is compared with 'Collection<Integer>'. Declare it so.",
                "List<User> findByAgeNotIn(List<String> /*!*/ages);");
    }

    @Test
    void refusesSwappedParameters() {
        Users.refuses(
                "[Nexus/SwappedParameters] Method 'findByNameAndEmail' of repository 'Users' compares parameter 'email' with component 'name'. Put the parameters in the order 'name', 'email', or rename them.",
                "List<User> findByNameAndEmail(String /*!*/email, String address);");
    }

    @Test
    void refusesNullableOperand() {
        Users.refuses(
                "[Nexus/NullableParameter] Method 'findBySinceBefore' of repository 'Users' says that parameter 'end' may be null, which 'Before' cannot compare. Remove @Nullable.",
                "List<User> findBySinceBefore(@Nullable Instant /*!*/end);");
    }

    @Test
    void acceptsNullWhereItHasAMeaning() {
        Users.accepts("List<User> findByNickOrNickNot(@Nullable String nick, @Nullable String other);");
    }

    @Test
    void acceptsBoxesAndSubtypesOfCollections() {
        Users.accepts(
                "List<User> findByAgeInOrAgeNotInOrAge(Set<Integer> in, Collection<? extends Integer> out, Integer age);");
    }

    @Test
    void acceptsPageRequestAnywhere() {
        Users.accepts("Page<User> pageByNameOrderByAge(PageRequest request, String name);");
    }
}
