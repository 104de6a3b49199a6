package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Slice;
import io.nexusstore.benchmarks.workload.UserDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/** The parent's side of the conversation with one {@link ContestantSession}. */
public final class ContestantLink {

    private final String name;
    private final BufferedReader replies;
    private final PrintWriter commands;

    /** Creates the link to the contestant of this name. */
    public ContestantLink(String name, BufferedReader replies, PrintWriter commands) {
        this.name = name;
        this.replies = replies;
        this.commands = commands;
    }

    /**
     * Opens the contestant on its own database.
     *
     * @throws IOException when the contestant fails or is gone
     */
    public void open(UserDatabase database, Durability durability) throws IOException {
        send("open " + durability + " " + database.url());
    }

    /**
     * Compares the contestant's answers with the right ones.
     *
     * @throws IllegalStateException when they differ
     * @throws IOException when the contestant fails or is gone
     */
    public void check(Row row, long expected) throws IOException {
        String answer = send("ask " + row.key());
        if (!answer.equals(Long.toHexString(expected))) {
            throw new IllegalStateException(
                    "Contestant '" + name + "' answered row '" + row.key() + "' wrongly: checksum " + answer
                            + " instead of " + Long.toHexString(expected) + ". It is not measured.");
        }
    }

    /**
     * Lets the contestant work for a while.
     *
     * @throws IOException when the contestant fails or is gone
     */
    public Slice slice(Row row, long nanos, long seed) throws IOException {
        String[] numbers = send("slice " + row.key() + " " + nanos + " " + seed).split(" ", -1);
        return new Slice(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
    }

    /**
     * Closes the contestant; it can be opened again.
     *
     * @throws IOException when the contestant fails or is gone
     */
    public void close() throws IOException {
        send("close");
    }

    private String send(String command) throws IOException {
        commands.println(command);
        commands.flush();
        String reply = replies.readLine();
        if (reply == null) {
            throw new IOException("Contestant '" + name + "' ended at '" + command + "'. Its log tells more.");
        }
        if (!reply.startsWith("done")) {
            throw new IOException("Contestant '" + name + "' failed at '" + command + "': " + reply);
        }
        return reply.substring("done".length()).trim();
    }
}
