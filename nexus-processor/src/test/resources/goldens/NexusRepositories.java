package shop;

import io.nexusstore.Nexus;
import io.nexusstore.store.RepositoryFactory;
import io.nexusstore.store.RepositoryProvider;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Lists the repositories of this module for {@link Nexus}. */
@Generated("io.nexusstore.processor.NexusModelsProcessor")
@NullMarked
public final class NexusRepositories implements RepositoryProvider {

    /** Creates the list, for the service loader. */
    public NexusRepositories() {}

    @Override
    public List<RepositoryFactory<?>> repositories() {
        return List.of(new RepositoryFactory<>(Customers.class, Customers_Repository::of));
    }
}
