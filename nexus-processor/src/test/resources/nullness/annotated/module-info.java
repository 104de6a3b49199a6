/** A project whose records say about null and constraints what can be said. */
module shop {
    requires java.compiler;
    requires static transitive io.nexusstore.annotation;
    requires static transitive jakarta.validation;
    requires transitive io.nexusstore;

    exports shop;
    exports shop.foreign;
    exports shop.legacy;

    provides io.nexusstore.generated.ModelProvider with
            shop.NexusModels;
    provides io.nexusstore.store.RepositoryProvider with
            shop.NexusRepositories;
}
