/** Backends of one's own, in a named module like any author's. */
module io.nexusstore.examples.custom {
    requires transitive io.nexusstore;

    exports io.nexusstore.examples.custom;
}
