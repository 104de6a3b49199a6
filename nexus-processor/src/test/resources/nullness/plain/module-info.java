/** A project that says nothing of null and has no constraints of Jakarta Validation. */
module shop {
    requires static transitive io.nexusstore.annotation;
    requires transitive io.nexusstore;

    exports shop;

    provides io.nexusstore.generated.ModelProvider with
            shop.NexusModels;
    provides io.nexusstore.store.RepositoryProvider with
            shop.NexusRepositories;
}
