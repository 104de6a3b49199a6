/** The annotations that describe an entity; needed at compile time only. */
module io.nexusstore.annotation {
    requires static org.jspecify;

    exports io.nexusstore.annotation;
}
