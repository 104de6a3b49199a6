package io.nexusstore.integration.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/**
 * BlockHound, told what this project knows and it cannot, and a test that fails when a thread of Reactor's that must not
 * block was caught blocking, whoever swallowed the error.
 *
 * <p>It changes classes of the whole JVM for good, so the tests that use it run in one of their own, by their tag.
 */
final class BlockingWatch implements BeforeEachCallback, AfterEachCallback {

    /** The tag of the tests whose JVM allows BlockHound. */
    static final String TAG = "blocking";

    private static final String DATABASE = "org.sqlite.core.DB";
    private static final String STATEMENT = "org.sqlite.core.SafeStmtPtr";
    private static final Queue<BlockingOperationError> CAUGHT = new ConcurrentLinkedQueue<>();

    static {
        BlockHound.install(BlockingWatch::tell);
    }

    /** Returns what was caught since the test began, and forgets it. */
    List<BlockingOperationError> caught() {
        List<BlockingOperationError> all = List.copyOf(CAUGHT);
        CAUGHT.clear();
        return all;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        CAUGHT.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> stacks = caught().stream().map(BlockingWatch::stack).toList();
        assertThat(stacks).as("calls that blocked a thread that must not").isEmpty();
    }

    private static String stack(BlockingOperationError error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void tell(BlockHound.Builder builder) {
        markDriver(builder);
        // Its source of randomness is the kernel's, which reads like a file and makes nobody wait.
        builder.allowBlockingCallsInside("com.github.f4b6a3.uuid.UuidCreator", "getTimeOrderedEpoch");
        builder.blockingMethodCallback(method -> {
            BlockingOperationError error = new BlockingOperationError(method);
            CAUGHT.add(error);
            throw error;
        });
    }

    /**
     * Every call of the SQLite driver may wait for the disk or for a lock. It does so in native code, which cannot be
     * watched; these are the methods of its own through which all of that goes.
     */
    private static void markDriver(BlockHound.Builder builder) {
        builder.markAsBlocking(DATABASE, "open", "(Ljava/lang/String;I)V")
                .markAsBlocking(DATABASE, "close", "()V")
                .markAsBlocking(DATABASE, "exec", "(Ljava/lang/String;Z)V")
                .markAsBlocking(DATABASE, "prepare", "(Lorg/sqlite/core/CoreStatement;)V");
        builder.markAsBlocking(STATEMENT, "close", "()I");
        markStatement(builder, "safeRunInt", "IntFunction", "I");
        markStatement(builder, "safeRunLong", "LongFunction", "J");
        markStatement(builder, "safeRunDouble", "DoubleFunction", "D");
        markStatement(builder, "safeRun", "Function", "Ljava/lang/Object;");
        markStatement(builder, "safeRunConsume", "Consumer", "V");
    }

    private static void markStatement(BlockHound.Builder builder, String method, String parameter, String result) {
        builder.markAsBlocking(
                STATEMENT, method, "(L" + STATEMENT.replace('.', '/') + "$SafePtr" + parameter + ";)" + result);
    }
}
