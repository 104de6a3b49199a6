package io.nexusstore.integration.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.query.FluentConditions;
import io.nexusstore.query.FluentOrder;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Row;
import io.nexusstore.store.BlockingStore;
import io.nexusstore.store.FluentBlockingStore;
import io.nexusstore.store.FluentStore;
import io.nexusstore.store.ForwardingBlockingStore;
import io.nexusstore.store.ForwardingStore;
import io.nexusstore.value.ValueType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an entity, its components, its table and its columns are called, its rows are kept. */
final class NameTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void wordsOfSqlAreKept(Database database) {
        Reserved blank = ReservedBuilder.create().id(1).build();

        try (Nexus nexus = open(database)) {
            Reserved kept = assertKept(nexus.store(Reserved_Model.INSTANCE).blocking(), Reserved_Model.INSTANCE, blank);

            ReservedRepository store = ReservedRepository.of(nexus);
            assertThat(store.blocking().findByOrderAndGroup(kept.order(), kept.group()))
                    .containsExactly(kept);
            assertThat(store.blocking()
                            .find(Query.where(ReservedFields.VALUES.eq(kept.values()))
                                    .orderBy(ReservedFields.TABLE.desc())))
                    .containsExactly(kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsOfJavaAndOfGeneratedCodeAreKept(Database database) {
        Contextual blank = ContextualBuilder.create().id(1).build();

        try (Nexus nexus = open(database)) {
            Contextual kept =
                    assertKept(nexus.store(Contextual_Model.INSTANCE).blocking(), Contextual_Model.INSTANCE, blank);

            assertThat(ContextualBuilder.from(kept).build()).isEqualTo(kept);
            assertThat(ContextualBuilder.withYield(kept, 7).yield()).isEqualTo(7);
            assertThat(nexus.store(Contextual_Model.INSTANCE)
                            .blocking()
                            .find(Query.where(ContextualFields.LIMIT.eq(kept.limit()))))
                    .containsExactly(kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesOfMethodsThatGeneratedCodeInheritsAreKept(Database database) {
        Inherited inherited = InheritedBuilder.create()
                .id(1)
                .comparable(2)
                .text("three")
                .collection(List.of("four"))
                .plain(Map.of("five", 5))
                .limit(6)
                .count(7)
                .matching("eight")
                .build();

        try (Nexus nexus = open(database)) {
            InheritedRepository.Blocking store = InheritedRepository.of(nexus).blocking();
            store.save(inherited);

            InheritedQuery query = InheritedQuery.where()
                    .comparable()
                    .eq(2)
                    .text()
                    .startsWith("th")
                    .collection()
                    .contains("four")
                    .plain()
                    .eq(Map.of("five", 5))
                    .with()
                    .eq(0)
                    .anyOf(q -> q.limit_().eq(6), q -> q.toQuery_().isNull());
            assertThat(store.find(query.orderBy().key().asc().limit_().desc().limit(1)))
                    .containsExactly(inherited);
            assertThat(store.count(query)).isEqualTo(1);
            assertThat(store.findByCount(7)).containsExactly(inherited);
            assertThat(store.findByMatching("eight")).contains(inherited);
            assertThat(store.deleteWhere(query)).isEqualTo(1);
        }
    }

    /** Whoever adds a method to these types learns here whether a component may still be called like it. */
    @Test
    void anEntityHasTheNamesOfAllMethodsThatGeneratedCodeInherits() {
        assertThat(Stream.of(
                                FluentConditions.class,
                                FluentOrder.class,
                                FluentStore.class,
                                FluentBlockingStore.class,
                                ForwardingStore.class,
                                ForwardingBlockingStore.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .isSubsetOf(Arrays.stream(Inherited.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void namesOfAllScriptsAreKept(Database database) {
        Script script = new Script(1, "a", "b", "c", "d", "e", "f", "g", "h", "i");

        try (Nexus nexus = open(database)) {
            Script kept = assertKept(nexus.store(Script_Model.INSTANCE).blocking(), Script_Model.INSTANCE, script);

            assertThat(ScriptRepository.of(nexus).blocking().findByNaive(kept.naive()))
                    .containsExactly(kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entityThatOnlyItsPackageCanNameIsKept(Database database) {
        Hall.Chair chair = new Hall.Chair("A1", "first");

        try (Nexus nexus = open(database)) {
            Hall_ChairRepository store = Hall_ChairRepository.of(nexus);
            store.blocking().save(chair);

            assertThat(store.blocking().findByLabel("first")).contains(chair);
        }
    }

    @ParameterizedTest
    @EnumSource
    void entitiesOfOneSimpleNameAreKeptApart(Database database) {
        var left = new io.nexusstore.integration.name.left.Twin(1, "left");
        var right = new io.nexusstore.integration.name.right.Twin(1, "right");

        try (Nexus nexus = open(database)) {
            var lefts =
                    io.nexusstore.integration.name.left.TwinRepository.of(nexus).blocking();
            var rights = io.nexusstore.integration.name.right.TwinRepository.of(nexus)
                    .blocking();
            lefts.save(left);
            rights.save(right);

            assertThat(lefts.findByName("left")).containsExactly(left);
            assertThat(lefts.findByName("right")).isEmpty();
            assertThat(rights.find(Query.all())).containsExactly(right);
        }
    }

    private Nexus open(Database database) {
        return Nexus.builder(database.backend(directory)).open();
    }

    /** Saves, reads, changes and deletes an entity with another value in each component; returns the one that stays. */
    private static <T, ID> T assertKept(BlockingStore<T, ID> store, EntityModel<T, ID> model, T blank) {
        T first = filled(model, blank, "first".length());
        T second = filled(model, blank, 1_000);
        ID id = model.idOf(blank);

        assertThat(store.save(first)).isEqualTo(first);
        assertThat(store.find(Query.all())).containsExactly(first);
        assertThat(store.update(id, model.diff(first, second))).isTrue();
        assertThat(store.require(id)).isEqualTo(second);
        assertThat(store.delete(id)).isTrue();
        assertThat(store.find(Query.all())).isEmpty();
        return store.save(second);
    }

    private static <T> T filled(EntityModel<T, ?> model, T blank, int start) {
        Row row = Row.of(model, blank);
        for (FieldFacts field : model.fields()) {
            if (field.index() > 0) {
                int value = start + field.index();
                row = row.with(field.index(), field.type() == ValueType.STRING ? "text " + value : value);
            }
        }
        return model.read(row);
    }
}
