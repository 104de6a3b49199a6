/** The contract of a backend as tests. */
module io.nexusstore.tck {
    requires transitive io.nexusstore;
    requires transitive org.junit.jupiter.api;
    requires static io.nexusstore.annotation;
    requires org.assertj.core;

    exports io.nexusstore.tck;

    opens io.nexusstore.tck to
            org.junit.platform.commons;

    provides io.nexusstore.generated.ModelProvider with
            io.nexusstore.tck.entity.NexusModels;
}
