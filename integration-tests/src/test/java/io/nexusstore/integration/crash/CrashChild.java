package io.nexusstore.integration.crash;

import io.nexusstore.Nexus;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.jooq.ObservedSqlite;
import io.nexusstore.jooq.internal.execute.CommitObserver;
import io.nexusstore.spi.DirectBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process that is killed: it writes round after round, says aloud which are acknowledged, and stops for good at the
 * given step, where the parent kills it.
 *
 * <p>Arguments: file, work, step, how many times the step is passed before it holds, and {@code early} for a backend
 * that acknowledges first.
 */
final class CrashChild {

    static final String ACKNOWLEDGED = "ACKNOWLEDGED ";
    static final String REACHED = "REACHED ";

    /** Ends a process whose step is never reached; a killed one gets nowhere near. */
    private static final long MOST_ROUNDS = 5_000;

    private static long acknowledged;

    private CrashChild() {}

    public static void main(String[] arguments) {
        Work work = Work.valueOf(arguments[1]);
        CommitObserver.Step step = CommitObserver.Step.valueOf(arguments[2]);
        int passed = Integer.parseInt(arguments[3]);
        boolean early = arguments.length > 4;
        AtomicInteger countdown = new AtomicInteger(Integer.MAX_VALUE);
        JooqBackend sqlite = ObservedSqlite.of(Path.of(arguments[0]), reached -> {
            if (reached == step && countdown.getAndDecrement() == 0) {
                if (early) {
                    awaitAcknowledged(passed + 1);
                }
                say(REACHED + step);
                waitToBeKilled();
            }
        });
        DirectBackend backend = early ? new EarlyAcknowledgement(sqlite) : sqlite;
        Nexus nexus = Nexus.builder(backend).models(Parcel_Model.INSTANCE).open();
        countdown.set(passed);
        for (long round = 0; round < MOST_ROUNDS; round++) {
            work.round(nexus, backend, round);
            sayAcknowledged(round);
        }
    }

    private static synchronized void sayAcknowledged(long round) {
        say(ACKNOWLEDGED + round);
        acknowledged = round + 1;
        CrashChild.class.notifyAll();
    }

    /** Waits for what comes at once, but on another thread: the parent kills as soon as it hears of the step. */
    private static synchronized void awaitAcknowledged(long rounds) {
        try {
            while (acknowledged < rounds) {
                CrashChild.class.wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this process.", e);
        }
    }

    private static synchronized void say(String line) {
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
}
