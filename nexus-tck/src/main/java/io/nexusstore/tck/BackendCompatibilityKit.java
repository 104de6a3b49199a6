package io.nexusstore.tck;

import io.nexusstore.spi.AggregatePushdown;
import io.nexusstore.spi.DirectBackend;
import io.nexusstore.spi.DirectTransactional;
import io.nexusstore.spi.IdentitySource;
import io.nexusstore.spi.QueryPushdown;
import io.nexusstore.spi.Savepoints;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.Transactional;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;

/**
 * The contract of {@link StoreBackend} as tests: a backend is correct when its subclass is green.
 *
 * <pre>{@code
 * class FileBackendTest extends BackendCompatibilityKit {
 *     @TempDir
 *     Path directory;
 *
 *     @Override
 *     protected StoreBackend newBackend() {
 *         return new FileBackend(directory.resolve(UUID.randomUUID().toString()));
 *     }
 * }
 * }</pre>
 *
 * <p>Each test opens a backend of its own and closes it. The parts for a capability run where the backend implements its
 * interface, and are reported as skipped elsewhere; restarts are tested where the subclass implements {@link Reopening}. One instance of
 * the subclass serves all tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
public abstract class BackendCompatibilityKit {

    private @Nullable StoreBackend sample;

    /** For subclasses, which need no more than {@link #newBackend}. */
    protected BackendCompatibilityKit() {}

    /** Returns a new backend, not open yet, over a database of its own that is empty. */
    protected abstract StoreBackend newBackend();

    /**
     * Returns how many queries are generated for a backend that is a {@link QueryPushdown}, at least 500; by default 1,000, or as many as the
     * system property {@code nexus.tck.queries} says. The property {@code nexus.tck.seed} repeats a run,
     * and {@code nexus.tck.seconds} goes on with more queries until so much time is over.
     */
    protected int generatedQueries() {
        return Integer.getInteger("nexus.tck.queries", 1_000);
    }

    /**
     * Returns backends that the generated queries are put to as well, each new and not open yet, over a database of its own
     * that is empty; by default none. All of them, and {@link #newBackend}, must give the same answers.
     */
    protected List<StoreBackend> rivals() {
        return List.of();
    }

    /** Returns how long a test waits for a deadline to take effect: long, for a loaded machine. */
    Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Returns whether the backend, or this kit, implements the interface. */
    synchronized boolean hasCapability(Class<?> capability) {
        if (sample == null) {
            sample = newBackend();
        }
        return capability.isInstance(sample) || capability.isInstance(this);
    }

    /** Comes first: a directory of the subclass is there from the first test on, and capabilities are asked of a backend. */
    @Nested
    @Order(1)
    final class Lifecycle extends LifecycleContract {
        Lifecycle() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Saves extends SaveContract {
        Saves() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Updates extends UpdateContract {
        Updates() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Deletes extends DeleteContract {
        Deletes() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Reads extends ReadContract {
        Reads() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class CompositeIds extends CompositeIdContract {
        CompositeIds() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Values extends ValueContract {
        Values() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class UniqueIndexes extends UniqueContract {
        UniqueIndexes() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Batches extends BatchContract {
        Batches() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Positions extends PositionContract {
        Positions() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    final class Concurrency extends ConcurrencyContract {
        Concurrency() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(Transactional.class)
    final class Transactions extends TransactionContract {
        Transactions() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(Transactional.class)
    final class TransactionEnds extends TransactionEndContract {
        TransactionEnds() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(Transactional.class)
    final class Isolation extends IsolationContract {
        Isolation() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(Savepoints.class)
    final class SavepointsOfTransactions extends SavepointContract {
        SavepointsOfTransactions() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires({IdentitySource.class, Savepoints.class})
    final class SavepointIdentities extends SavepointIdentityContract {
        SavepointIdentities() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(QueryPushdown.class)
    final class Queries extends QueryContract {
        Queries() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(QueryPushdown.class)
    final class QueryCases extends QueryCaseContract {
        QueryCases() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(QueryPushdown.class)
    final class Collections extends CollectionContract {
        Collections() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(QueryPushdown.class)
    final class ExactTypes extends ExactTypeContract {
        ExactTypes() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(QueryPushdown.class)
    final class GeneratedQueries extends GeneratedQueryContract {
        GeneratedQueries() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(AggregatePushdown.class)
    final class AggregateCases extends AggregateCaseContract {
        AggregateCases() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(AggregatePushdown.class)
    final class GeneratedAggregates extends GeneratedAggregateContract {
        GeneratedAggregates() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(DirectBackend.class)
    final class DirectCalls extends DirectContract {
        DirectCalls() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires({DirectBackend.class, DirectTransactional.class})
    final class DirectTransactions extends DirectTransactionContract {
        DirectTransactions() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(IdentitySource.class)
    final class Identities extends IdentityContract {
        Identities() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires({IdentitySource.class, Transactional.class})
    final class TransactionIdentities extends TransactionIdentityContract {
        TransactionIdentities() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires({IdentitySource.class, Reopening.class})
    final class IdentityRestarts extends IdentityRestartContract {
        IdentityRestarts() {
            super(BackendCompatibilityKit.this);
        }
    }

    @Nested
    @Requires(Reopening.class)
    final class Restarts extends RestartContract {
        Restarts() {
            super(BackendCompatibilityKit.this);
        }
    }
}
