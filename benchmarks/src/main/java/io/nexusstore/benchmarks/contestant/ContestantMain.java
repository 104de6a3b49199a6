package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.UserGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The child process of one contestant: commands come on standard input, replies leave on standard output. */
public final class ContestantMain {

    private ContestantMain() {}

    /**
     * Serves until standard input ends.
     *
     * @param arguments the contestant's key, the seed and the number of users
     * @throws IOException when standard input cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        ContestantKind kind = ContestantKind.of(arguments[0]);
        UserGenerator users = new UserGenerator(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        PrintStream replies = System.out;
        // Whatever a library prints must not end up between the replies.
        System.setOut(System.err);
        new ContestantSession(kind::open, users)
                .serve(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        new PrintWriter(new OutputStreamWriter(replies, StandardCharsets.UTF_8)));
        System.exit(0);
    }
}
