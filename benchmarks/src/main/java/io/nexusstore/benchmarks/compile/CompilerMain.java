package io.nexusstore.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * A compiling process: each line of standard input names a file of javac's arguments, each line of standard output is the
 * {@link Cost} of compiling with them.
 *
 * <p>The cost of the first compilation includes the start of the JVM, as that of a javac on the command line does.
 */
public final class CompilerMain {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CompilerMain() {}

    /**
     * Serves until standard input ends.
     *
     * @throws IOException when standard input cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream replies = System.out;
        System.setOut(System.err);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean isFirst = true;
        for (String file = commands.readLine(); file != null; file = commands.readLine()) {
            replies.println(compile(file, isFirst));
            replies.flush();
            isFirst = false;
        }
    }

    private static String compile(String argumentFile, boolean isFirst) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        int result = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, "@" + argumentFile);
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        double wallMillis = isFirst
                ? ManagementFactory.getRuntimeMXBean().getUptime()
                : (System.nanoTime() - wall) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        long cpuNanos = SYSTEM.getProcessCpuTime() - (isFirst ? 0 : cpu);
        if (result != 0) {
            return "failed " + result;
        }
        return new Cost(wallMillis, cpuNanos / (double) TimeUnit.MILLISECONDS.toNanos(1), bytes).toLine();
    }
}
