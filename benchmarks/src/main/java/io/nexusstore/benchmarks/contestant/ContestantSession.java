package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Slice;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The child's side of the conversation: one command a line, one reply a line.
 *
 * <ul>
 *   <li>{@code open <durability> <url>} opens the contestant;
 *   <li>{@code ask <row>} replies the checksum of its answers;
 *   <li>{@code slice <row> <nanos> <seed>} measures and replies operations, nanoseconds, processor time and bytes;
 *   <li>{@code close} closes the contestant; the end of the input ends the session.
 * </ul>
 *
 * A reply is {@code done} with a value or {@code failed} with the reason.
 */
final class ContestantSession {

    /** Opens the contestant of a session. */
    interface Opener {

        /**
         * Opens the contestant on its own database.
         *
         * @throws Exception when the database refuses
         */
        Contestant open(UserDatabase database, Durability durability) throws Exception;
    }

    private final Opener opener;
    private final UserGenerator users;
    private final SliceRunner runner;
    private @Nullable Table table;

    /** Creates a session over the generator's users. */
    ContestantSession(Opener opener, UserGenerator users) {
        this.opener = opener;
        this.users = users;
        this.runner = new SliceRunner(users);
    }

    /**
     * Obeys until the input ends.
     *
     * @throws IOException when the input cannot be read
     */
    void serve(BufferedReader commands, PrintWriter replies) throws IOException {
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            replies.println(reply(line));
            replies.flush();
        }
    }

    /** Every failure goes to the parent, which stops the run: it must not be taken for a slow contestant. */
    private String reply(String line) {
        try {
            return ("done " + obey(List.of(line.split(" ", 3)))).trim();
        } catch (Exception e) {
            e.printStackTrace();
            return "failed " + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    private String obey(List<String> words) throws Exception {
        switch (words.get(0)) {
            case "open" -> open(Durability.valueOf(words.get(1)), UserDatabase.at(words.get(2)));
            case "close" -> close();
            case "ask" -> {
                return Long.toHexString(answers(Row.of(words.get(1))));
            }
            case "slice" -> {
                String[] numbers = words.get(2).split(" ", 2);
                Slice slice = slice(Row.of(words.get(1)), Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
                return slice.operations() + " " + slice.nanos() + " " + slice.cpuNanos() + " " + slice.allocatedBytes();
            }
            default -> throw new IllegalArgumentException("There is no command '" + words.get(0) + "'.");
        }
        return "";
    }

    private void open(Durability durability, UserDatabase database) throws Exception {
        Contestant contestant = opener.open(database, durability);
        table = new Table(contestant, database, database.connect(durability));
    }

    private void close() throws Exception {
        Table closing = table();
        table = null;
        closing.contestant().close();
        closing.witness().close();
    }

    private long answers(Row row) throws Exception {
        return new Answers(users, table().database(), table().witness()).of(row, table().contestant());
    }

    /** What a slice leaves to do is done after it, outside the measured time, for all contestants alike. */
    private Slice slice(Row row, long nanos, long seed) throws Exception {
        Slice slice = runner.run(row, table().contestant(), nanos, seed);
        if (row.work().writes()) {
            table().database().settle(table().witness());
        }
        return slice;
    }

    private Table table() {
        Table open = table;
        if (open == null) {
            throw new IllegalStateException("The contestant is not open.");
        }
        return open;
    }

    private record Table(Contestant contestant, UserDatabase database, Connection witness) {}
}
