/** The entities of the guides, as a named module like any user's. */
// snippet: getting-started/module
module io.nexusstore.examples.guide {
    requires transitive io.nexusstore;
    requires static transitive io.nexusstore.annotation;

    exports io.nexusstore.examples.guide;

    provides io.nexusstore.generated.ModelProvider with
            io.nexusstore.examples.guide.NexusModels;
    // hide
    provides io.nexusstore.store.RepositoryProvider with
            io.nexusstore.examples.guide.NexusRepositories;
// show
}
// end
