package io.nexusstore.processor.derive;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertRejected;

import org.junit.jupiter.api.Test;

/** Interfaces that can be repositories, and types that cannot. */
final class RepositoryTest {

    @Test
    void refusesClass() {
        assertRejected(
                "[Nexus/NotAnInterface] 'Users' is a class, but only interfaces are repositories. Declare it as an"
                        + " interface.",
                repository("abstract /*!*/class Users {}"),
                Users.ENTITY);
    }

    @Test
    void refusesTypeParameters() {
        assertRejected(
                "[Nexus/GenericRepository] Repository 'Users' has type parameters, but it is of one entity. Remove '<T>' and"
                        + " name the types.",
                repository("/*!*/interface Users<T> {}"),
                Users.ENTITY);
    }

    @Test
    void refusesPrivateInterface() {
        assertRejected(
                "[Nexus/PrivateRepository] Repository 'Shop.Users' cannot be implemented by generated code, since 'Users' is"
                        + " private. Widen its access.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                final class Shop {
                    @NexusRepository(User.class)
                    private /*!*/interface Users {}
                }
                """,
                Users.ENTITY);
    }

    @Test
    void refusesSealedInterface() {
        assertRejected(
                "[Nexus/SealedRepository] Repository 'Users' is sealed, so generated code must not implement it. Remove"
                        + " 'sealed' and 'permits'.",
                repository("sealed /*!*/interface Users permits Few {} non-sealed interface Few extends Users {}"),
                Users.ENTITY);
    }

    @Test
    void refusesDefaultMethodWithTheSignatureOfTheFactory() {
        assertRejected(
                "[Nexus/FactoryTaken] The default method 'of(StoreSource)' of 'Users' is generated as well. Rename it.",
                repository("interface Users { long countByName(String name); "
                        + "default Users /*!*/of(io.nexusstore.store.StoreSource stores) { return this; } }"),
                Users.ENTITY);
    }

    @Test
    void acceptsDefaultMethodsNamedLikeGeneratedOnes() {
        assertAccepted(
                repository("interface Users { java.util.List<Label> findByName(String name); "
                        + "record Label(String name) {} "
                        + "default Users of(String stores) { return this; } "
                        + "default boolean projectUsers_Label(User user) { return true; } }"),
                Users.ENTITY);
    }

    @Test
    void refusesUnnamedPackage() {
        assertRejected(
                "[Nexus/UnnamedRepositoryPackage] Repository 'Users' is in the unnamed package, from which no other package"
                        + " can import. Move it to a named one.",
                """
                import io.nexusstore.annotation.*;
                @NexusRepository(shop.User.class)
                /*!*/interface Users {}
                """,
                Users.ENTITY);
    }

    @Test
    void refusesRepositoryOfNothing() {
        assertRejected(
                "[Nexus/UnknownEntity] Repository 'Users' does not say which entity it is of: none of its methods returns"
                        + " one. Name it with @NexusRepository(Entity.class).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                /*!*/@NexusRepository
                interface Users { long count(); }
                """,
                Users.ENTITY);
    }

    @Test
    void refusesRepositoryOfSeveral() {
        assertRejected(
                "[Nexus/UnknownEntity] Repository 'Users' does not say which entity it is of: its methods return several."
                        + " Name it with @NexusRepository(Entity.class).",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.*;
                /*!*/@NexusRepository
                interface Users {
                    List<User> findAll();
                    List<Order> findByName(String name);
                    @NexusEntity record Order(@Id String id) {}
                }
                """,
                Users.ENTITY);
    }

    @Test
    void refusesRecordThatIsNoEntity() {
        assertRejected(
                "[Nexus/NotAnEntity] Repository 'Users' is of 'Point', which is no entity. Annotate the record with"
                        + " @NexusEntity, or name another one.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusRepository(Users.Point/*!*/.class)
                interface Users {
                    record Point(int x) {}
                }
                """);
    }

    @Test
    void refusesTwoEntities() {
        assertRejected(
                "[Nexus/ConflictingEntity] Repository 'Users' extends the store of 'User', but its annotation names"
                        + " 'Order'. Remove one of them.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.store.*;
                @NexusRepository(Users.Order/*!*/.class)
                interface Users extends NexusStore<User, String> {
                    @NexusEntity record Order(@Id String id) {}
                }
                """,
                Users.ENTITY);
    }

    @Test
    void refusesStoreOfOtherIds() {
        assertRejected(
                "[Nexus/WrongStore] Repository 'Users' extends 'NexusStore<User, Long>', but its entity 'User' is kept in a"
                        + " 'NexusStore<User, String>'. Extend that.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.store.*;
                @NexusRepository
                /*!*/interface Users extends Numbered<User> {}
                interface Numbered<T> extends NexusStore<T, Long> {}
                """,
                Users.ENTITY);
    }

    @Test
    void refusesRawStore() {
        assertRejected(
                "[Nexus/WrongStore] Repository 'Users' extends 'BlockingStore', but its entity 'User' is kept in a"
                        + " 'BlockingStore<User, String>'. Extend that.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.store.*;
                @NexusRepository(User.class)
                @SuppressWarnings("rawtypes")
                /*!*/interface Users extends BlockingStore {}
                """,
                Users.ENTITY);
    }

    @Test
    void refusesTwoStores() {
        assertRejected(
                "[Nexus/TwoStores] Repository 'Users' extends both NexusStore and BlockingStore, whose methods return different"
                        + " types. Extend one of them; what else it declares may answer in either form.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.store.*;
                @NexusRepository
                /*!*/interface Users extends NexusStore<User, String>, BlockingStore<User, String> {}
                """,
                Users.ENTITY);
    }

    @Test
    void refusesMethodThatObjectKeepsToItself() {
        assertRejected(
                "[Nexus/UnknownVerb] Method 'finalize' of repository 'Users' begins with no verb that is known. Begin it with"
                        + " find, page, count, exists, delete, watch, watchCount, or make it a default method.",
                repository("interface Users { void /*!*/finalize(); }"),
                Users.ENTITY);
    }

    @Test
    void implementsParametersThatAreNamedLikeTypes() {
        Users.accepts("""
                List<User> findByAgeIn(List<Integer> Query);
                    Mono<User> findByEmail(String UserFields);
                    Page<Card> pageByName(String shop, PageRequest Users_Repository);
                    @QueryHint(where = "name = :io", limit = ":Query") List<User> findSome(String io, int Query);
                    record Card(String name) {}
                """);
    }

    @Test
    void refusesNameThatIsNone() {
        assertRejected(
                "[Nexus/InvalidRepositoryName] The generated name of repository 'Users' is 'the users', which is not a Java"
                        + " identifier. Use letters and digits only.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusRepository(value = User.class, generatedName = /*!*/"the users")
                interface Users {}
                """,
                Users.ENTITY);
    }

    @Test
    void refusesNameThatIsTaken() {
        assertRejected(
                "[Nexus/RepositoryNameTaken] Repository 'Users' needs the name 'Found' for a generated type, but that type"
                        + " already exists. Set @NexusRepository(generatedName = ...) to another name.",
                """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusRepository(value = User.class, generatedName = /*!*/"Found")
                interface Users {}
                final class Found {}
                """,
                Users.ENTITY);
    }

    @Test
    void saysNothingAboutRepositoryOfWrongEntity() {
        assertRejected("[Nexus/MissingId] Entity 'User' has no id. Annotate one component with @Id.", """
                package shop;
                import io.nexusstore.annotation.*;
                @NexusEntity
                /*!*/record User(String name) {}
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                import java.util.List;
                @NexusRepository
                interface Users { List<User> findByNmae(String name); }
                """);
    }

    @Test
    void implementsWhatExtendsStores() {
        assertAccepted(Users.ENTITY, """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.store.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                import reactor.core.publisher.*;
                @NexusRepository
                @NullMarked
                interface Users extends NexusStore<User, String>, Named<User> {
                    @Override Mono<User> get(String id);
                    List<User> findByAge(int store);
                    Mono<Long> countByAge(int age);
                    @Override String toString();
                    static int answer() { return 42; }
                }
                @NullMarked
                interface Named<T> extends Base<T> {
                    Flux<T> findByName(String name);
                    @Override default Flux<T> findByNick(@Nullable String nick) { return Flux.empty(); }
                }
                @NullMarked
                interface Base<E> {
                    Flux<E> findByNick(@Nullable String nick);
                    Flux<E> findByName(String name);
                }
                """, """
                package shop;
                import io.nexusstore.annotation.*;
                import io.nexusstore.store.*;
                import java.util.*;
                import org.jspecify.annotations.*;
                import reactor.core.publisher.*;
                @NullMarked
                final class Shop {
                    @NexusRepository
                    interface Blockings extends BlockingStore<User, String> {
                        Flux<User> findByAge(int store);
                        List<User> findByAgeNot(int store);
                    }
                    @NexusRepository(value = User.class, generatedName = "Found")
                    interface Both {
                        List<User> findByNameAndAge(String blocking, int store);
                        Flux<User> findByNameOrAge(String blocking, int store);
                        Flux<List<Card>> watchByName(String found);
                        record Card(String name, int age) {}
                    }
                }
                """);
    }

    private static String repository(String declaration) {
        return """
        package shop;
        import io.nexusstore.annotation.*;
        @NexusRepository(User.class)
        %s
        """.formatted(declaration);
    }
}
