package io.nexusstore;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.StateException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.ModelProvider;
import io.nexusstore.internal.pipeline.BlockingBridge;
import io.nexusstore.internal.pipeline.Threads;
import io.nexusstore.spi.StoreBackend;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** The builder that {@link Nexus#builder} hands out. */
final class DefaultNexusBuilder implements NexusBuilder {

    /** What timers can count, and long enough to mean forever. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(36_500);

    private final StoreBackend backend;
    private final AtomicBoolean used = new AtomicBoolean();
    private final Set<EntityModel<?, ?>> models = new LinkedHashSet<>();
    private final Map<Class<?>, StoreConfig> configs = new HashMap<>();
    private StoreConfig defaults = StoreConfig.defaults();
    private Predicate<Thread> nonBlocking = thread -> false;
    private Clock clock = Clock.systemUTC();
    private Duration transactionTimeout = Duration.ofSeconds(30);

    DefaultNexusBuilder(StoreBackend backend) {
        this.backend = Objects.requireNonNull(backend, "backend");
    }

    @Override
    public NexusBuilder models(EntityModel<?, ?>... prepared) {
        models.addAll(List.of(prepared));
        return this;
    }

    @Override
    public NexusBuilder models(ModelProvider provider) {
        models.addAll(provider.models());
        return this;
    }

    @Override
    public NexusBuilder defaults(StoreConfig config) {
        this.defaults = Objects.requireNonNull(config, "config");
        return this;
    }

    @Override
    public NexusBuilder store(Class<?> entity, StoreConfig config) {
        Objects.requireNonNull(config, "config");
        if (configs.putIfAbsent(Objects.requireNonNull(entity, "entity"), config) != null) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    entity.getSimpleName(),
                    "The store of entity '" + entity.getSimpleName() + "' was configured twice. Configure it once.");
        }
        return this;
    }

    @Override
    public NexusBuilder nonBlocking(Predicate<Thread> thread) {
        this.nonBlocking = Objects.requireNonNull(thread, "thread");
        return this;
    }

    @Override
    public NexusBuilder clock(Clock time) {
        this.clock = Objects.requireNonNull(time, "clock");
        return this;
    }

    @Override
    public NexusBuilder transactionTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT, null, "The transactionTimeout must be positive.");
        }
        this.transactionTimeout = timeout.compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : timeout;
        return this;
    }

    @Override
    public Nexus open() {
        new Threads(nonBlocking).requireMayBlock("open");
        return Objects.requireNonNull(BlockingBridge.await(openAsync()));
    }

    @Override
    public Mono<Nexus> openAsync() {
        return Mono.defer(() -> {
            if (!used.compareAndSet(false, true)) {
                return Mono.error(new StateException(
                        StateException.ALREADY_OPEN,
                        null,
                        "This builder has opened its Nexus already, and the backend belongs to that one. Make a new backend"
                                + " and a new builder."));
            }
            StoreConfigs stores = new StoreConfigs(defaults, Map.copyOf(configs));
            return Opening.open(
                    backend, List.copyOf(models), new Threads(nonBlocking), clock, transactionTimeout, stores);
        });
    }
}
