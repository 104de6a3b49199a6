package io.nexusstore;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.ModelProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Collects how a {@link Nexus} is to be opened. Not thread-safe; opens one {@code Nexus}. */
public interface NexusBuilder {

    /**
     * Names entities whose tables are created or checked while the {@code Nexus} is opened, so that a mismatch fails
     * there; others follow before their first operation.
     */
    NexusBuilder models(EntityModel<?, ?>... models);

    /**
     * Names all entities of a module in this way: {@code models(new NexusModels())}, with the generated list in the
     * common package of its entities.
     */
    NexusBuilder models(ModelProvider provider);

    /** Sets how stores work whose entities have no configuration of their own. */
    NexusBuilder defaults(StoreConfig config);

    /**
     * Sets how the store of one entity works, as a whole: the defaults of this builder do not reach it.
     *
     * @throws io.nexusstore.error.InvalidInputException when the entity has a configuration already
     */
    NexusBuilder store(Class<?> entity, StoreConfig config);

    /** Names further threads that must not be blocked, beside Reactor's, AWT's and JavaFX's. */
    NexusBuilder nonBlocking(Predicate<Thread> thread);

    /** Sets the clock that timestamps and deadlines follow; the default is the system's, in UTC. */
    NexusBuilder clock(Clock clock);

    /**
     * Sets how long a transaction may last before it is rolled back; the default is 30 seconds. More than 100 years count
     * as 100.
     *
     * @throws io.nexusstore.error.InvalidInputException when the duration is not positive
     */
    NexusBuilder transactionTimeout(Duration timeout);

    /**
     * Opens the database on the calling thread.
     *
     * @throws io.nexusstore.error.NexusException when it cannot be opened; the backend is closed again
     * @throws io.nexusstore.error.StateException on a thread that must not block, or when this builder has opened one
     *     already
     */
    Nexus open();

    /** Opens the database when subscribed to, without blocking the subscriber. */
    Mono<Nexus> openAsync();
}
