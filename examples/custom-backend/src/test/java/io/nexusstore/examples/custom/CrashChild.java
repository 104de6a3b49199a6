package io.nexusstore.examples.custom;

import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.DirectTransaction;
import io.nexusstore.spi.MetaEntry;
import io.nexusstore.spi.MetaModel;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.TransactionOptions;
import io.nexusstore.spi.WriteBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.scheduler.Schedulers;

/**
 * The process that is killed: round after round it writes two rows in one transaction, by two batches, says aloud that the
 * round is acknowledged, and stops for good at the given step. Arguments: file, step, how many commits pass the step
 * before, and {@code early} for one that speaks before it commits.
 */
final class CrashChild {

    static final String ACKNOWLEDGED = "ACKNOWLEDGED ";
    static final String REACHED = "REACHED";

    private static final int MOST_ROUNDS = 1_000;

    private CrashChild() {}

    public static void main(String[] arguments) {
        CommitLog.Step step = CommitLog.Step.valueOf(arguments[1]);
        AtomicInteger passes = new AtomicInteger(Integer.parseInt(arguments[2]));
        boolean isEarly = arguments.length > 3;
        LogBackend backend = new LogBackend(Path.of(arguments[0]), reached -> {
            if (reached == step && passes.getAndDecrement() == 0) {
                say(REACHED);
                waitToBeKilled();
            }
        });
        backend.open(new Runtime()).block(Duration.ofMinutes(1));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (isEarly) {
                say(ACKNOWLEDGED + round);
            }
            write(backend, round);
            say(ACKNOWLEDGED + round);
        }
    }

    static String key(int round, String half) {
        return "round." + round + "." + half;
    }

    private static void write(LogBackend backend, int round) {
        DirectTransaction transaction = backend.beginNow(new TransactionOptions(
                "round " + round, Clock.systemUTC().instant().plusSeconds(60)));
        transaction.applyNow(insert(key(round, "first")));
        transaction.applyNow(insert(key(round, "second")));
        transaction.commitNow();
    }

    private static WriteBatch insert(String key) {
        MetaEntry entry = new MetaEntry(key, new byte[100]);
        return WriteBatch.of(new Mutation.Save<>(MetaModel.INSTANCE, key, entry, Precondition.absent(), false));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void waitToBeKilled() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; it kills.
            }
        } catch (IOException gone) {
            throw new IllegalStateException("The parent is gone.", gone);
        }
    }

    /** Stands for the runtime, which is told of commits. */
    static final class Runtime implements BackendContext {

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public boolean mayBlock() {
            return !Schedulers.isInNonBlockingThread();
        }

        @Override
        public void committed(WriteBatch batch, CommitResult result) {
            // Nobody listens here.
        }
    }
}
