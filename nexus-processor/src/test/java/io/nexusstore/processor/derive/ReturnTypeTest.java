package io.nexusstore.processor.derive;

import org.junit.jupiter.api.Test;

/** Return types that do not fit the name. */
final class ReturnTypeTest {

    @Test
    void refusesOtherElement() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'findByName' of repository 'Users' returns 'Flux<String>'. Return Flux<User>, Mono<User>, Mono<List<User>>, List<User>, Optional<User> or @Nullable User, or the same of a record of its components.",
                "Flux<String> /*!*/findByName(String name);");
    }

    @Test
    void refusesPlainEntityThatMayBeAbsent() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'findById' of repository 'Users' returns 'User'. Return Flux<User>, Mono<User>, Mono<List<User>>, List<User>, Optional<User> or @Nullable User, or the same of a record of its components.",
                "User /*!*/findById(String id);");
    }

    @Test
    void refusesOneOfSeveralAskedFor() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'findFirst2ByName' of repository 'Users' returns 'Optional<User>'. Return Flux<User>, Mono<List<User>> or List<User>, or the same of a record of its components.",
                "Optional<User> /*!*/findFirst2ByName(String name);");
    }

    @Test
    void refusesNarrowCount() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'countByName' of repository 'Users' returns 'int'. Return Mono<Long> or long.",
                "int /*!*/countByName(String name);");
    }

    @Test
    void refusesNumberForExists() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'existsByName' of repository 'Users' returns 'Mono<Long>'. Return Mono<Boolean> or boolean.",
                "Mono<Long> /*!*/existsByName(String name);");
    }

    @Test
    void refusesEntitiesForDelete() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'deleteByName' of repository 'Users' returns 'List<User>'. Return Mono<Long>, long, Mono<Void> or void.",
                "List<User> /*!*/deleteByName(String name);");
    }

    @Test
    void refusesListForPage() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'pageByName' of repository 'Users' returns 'List<User>'. Return Mono<Page<User>> or Page<User>, or the same of a record of its components.",
                "List<User> /*!*/pageByName(String name, PageRequest request);");
    }

    @Test
    void refusesStreamForWatch() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'watchByName' of repository 'Users' returns 'Flux<User>'. Return Flux<List<User>>, or the same of a record of its components.",
                "Flux<User> /*!*/watchByName(String name);");
    }

    @Test
    void refusesBlockingWatch() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'watchFirstByName' of repository 'Users' returns 'List<User>'. Return Flux<List<User>> or Flux<Optional<User>>, or the same of a record of its components.",
                "List<User> /*!*/watchFirstByName(String name);");
    }

    @Test
    void refusesSnapshotForWatchCount() {
        Users.refuses(
                "[Nexus/WrongReturnType] Method 'watchCountByName' of repository 'Users' returns 'Mono<Long>'. Return Flux<Long>.",
                "Mono<Long> /*!*/watchCountByName(String name);");
    }

    @Test
    void refusesOneOfManyEntities() {
        Users.refuses(
                "[Nexus/SeveralResults] Method 'findByName' of repository 'Users' returns 'Mono<User>', but its condition covers neither the id nor a unique index. Return 'Flux<User>', or name it 'findFirstByName'.",
                "Mono<User> /*!*/findByName(String name);");
    }

    @Test
    void refusesOneOfAlternatives() {
        Users.refuses(
                "[Nexus/SeveralResults] Method 'findByIdOrEmail' of repository 'Users' returns 'Optional<User>', but its condition covers neither the id nor a unique index. Return 'List<User>', or name it 'findFirstByIdOrEmail'.",
                "Optional<User> /*!*/findByIdOrEmail(String id, String email);");
    }

    @Test
    void refusesOneOfSpellings() {
        Users.refuses(
                "[Nexus/SeveralResults] Method 'findByEmailIgnoreCase' of repository 'Users' returns 'Optional<User>', but its condition covers neither the id nor a unique index. Return 'List<User>', or name it 'findFirstByEmailIgnoreCase'.",
                "Optional<User> /*!*/findByEmailIgnoreCase(String email);");
    }

    @Test
    void refusesUnknownProjectedComponent() {
        Users.refuses(
                "[Nexus/UnknownProjectedComponent] Method 'findByName' of repository 'Users' asks for component 'mail' of record 'Users.Card', which is no component of entity 'User'. Did you mean 'email'?",
                "List<Card> /*!*/findByName(String name); record Card(String mail) {}");
    }

    @Test
    void refusesProjectedComponentOfAnotherType() {
        Users.refuses(
                "[Nexus/WrongProjectedType] Method 'findByName' of repository 'Users' cannot fill component 'age' of record 'Users.Card', which is of type 'long', but 'int' in entity 'User'. Give it that type.",
                "List<Card> /*!*/findByName(String name); record Card(long age) {}");
    }

    @Test
    void refusesNullInProjection() {
        Users.refuses(
                "[Nexus/NullableProjectedComponent] Method 'findByName' of repository 'Users' cannot fill component 'nick' of record 'Users.Card', which is never null, but may be in entity 'User'. Mark it @Nullable.",
                "List<Card> /*!*/findByName(String name); record Card(String nick) {}");
    }

    @Test
    void acceptsOneByUniqueIndex() {
        Users.accepts("Mono<User> findByEmailAndAgeGreaterThan(String email, int age);");
    }

    @Test
    void acceptsWatching() {
        Users.accepts(
                "Flux<List<User>> watchByName(String name); Flux<Optional<User>> watchFirstByNameOrderByAge(String name); Flux<Long> watchCountAll(); Flux<List<Card>> watchAllOrderByName(); record Card(@Nullable String nick) {}");
    }
}
