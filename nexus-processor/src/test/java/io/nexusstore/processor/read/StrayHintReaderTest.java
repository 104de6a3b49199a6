package io.nexusstore.processor.read;

import static io.nexusstore.processor.Sources.assertAccepted;
import static io.nexusstore.processor.Sources.assertWarned;

import org.junit.jupiter.api.Test;

final class StrayHintReaderTest {

    private static final String HEADER = "package shop; import io.nexusstore.annotation.*; import java.util.List;\n";
    private static final String ORDER = HEADER + "@NexusEntity record Order(@Id long id, String name) {}";

    @Test
    void warnsOnceOfAnInterfaceThatNothingMakesARepository() {
        assertWarned(
                "[Nexus/UnusedHint] @QueryHint on 'findAll' has no effect here, since 'Orders' is no repository, and none "
                        + "extends it. Annotate it with @NexusRepository, or remove the hint.",
                ORDER,
                HEADER + "interface Orders { /*!*/@QueryHint(limit = \"1\") List<Order> findAll(); "
                        + "@QueryHint(limit = \"2\") List<Order> findByName(String name); }");
    }

    @Test
    void acceptsHintsThatRepositoriesInherit() {
        assertAccepted(
                ORDER,
                HEADER + "interface Base<T> { @QueryHint(orderBy = \"name\") List<T> findAll(); }",
                HEADER + "interface Middle extends Base<Order> {}",
                HEADER + "@NexusRepository interface Orders extends Middle {}");
    }

    @Test
    void silencesThatOnRequest() {
        assertAccepted(HEADER + "@SuppressWarnings(\"nexus:UnusedHint\") "
                + "interface Orders { @QueryHint(limit = \"1\") List<Long> findAll(); }");
    }
}
