/** Stores, queries, the pipeline, the backend SPI and the in-memory backend. */
module io.nexusstore {
    requires transitive org.jspecify;
    requires transitive org.reactivestreams;
    requires transitive reactor.core;
    requires org.slf4j;
}
