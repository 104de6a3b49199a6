/** Stores, queries, the pipeline, the backend SPI and the in-memory backend. */
module io.nexusstore {
    requires transitive org.jspecify;
    requires transitive org.reactivestreams;
    requires transitive reactor.core;
    requires org.slf4j;

    exports io.nexusstore;
    exports io.nexusstore.change;
    exports io.nexusstore.delta;
    exports io.nexusstore.error;
    exports io.nexusstore.generated;
    exports io.nexusstore.memory;
    exports io.nexusstore.paging;
    exports io.nexusstore.query;
    exports io.nexusstore.spi;
    exports io.nexusstore.store;
    exports io.nexusstore.transaction;
    exports io.nexusstore.validation;
    exports io.nexusstore.value;

    uses io.nexusstore.generated.ModelProvider;
}
