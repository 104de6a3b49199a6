/** Stores, queries, the pipeline, the backend SPI and the in-memory backend. */
@SuppressWarnings("requires-automatic") // uuid-creator has a stable module name, but no descriptor
module io.nexusstore {
    requires transitive org.jspecify;
    requires transitive org.reactivestreams;
    requires transitive reactor.core;
    requires com.github.f4b6a3.uuid;
    requires org.slf4j;
    requires tools.jackson.core;

    exports io.nexusstore;
    exports io.nexusstore.change;
    exports io.nexusstore.delta;
    exports io.nexusstore.error;
    exports io.nexusstore.generated;
    exports io.nexusstore.json;
    exports io.nexusstore.memory;
    exports io.nexusstore.paging;
    exports io.nexusstore.query;
    exports io.nexusstore.spi;
    exports io.nexusstore.store;
    exports io.nexusstore.transaction;
    exports io.nexusstore.validation;
    exports io.nexusstore.value;

    uses io.nexusstore.generated.ModelProvider;
    uses io.nexusstore.store.RepositoryProvider;
}
