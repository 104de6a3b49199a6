package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.error.NexusException;
import io.nexusstore.jooq.JooqBackend;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A tour of Nexus Store on the airports of the United States, which it keeps in an SQLite file.
 *
 * <p>Start it with the path of the file, or without any. It leaves the file behind and finds the airports there the next time.
 */
public final class Quickstart {

    private static final List<Chapter> CHAPTERS = List.of(
            new AirportImport(),
            new TypedQueries(),
            new PageWalk(),
            new DeltaUpdate(),
            new Refusals(),
            new LostUpdate(),
            new RolledBackTransaction(),
            new ReactivePipelines());

    private static final String LATEST_WRITES =
            "SELECT iata, name, city, version, datetime(updated_at / 1000000, 'unixepoch') AS updated"
                    + " FROM airport ORDER BY updated_at DESC LIMIT 5";

    private Quickstart() {}

    /** Runs the tour on the file named by the only argument, or on {@code airports.db}. */
    public static void main(String[] arguments) {
        if (arguments.length > 1) {
            System.err.println("Usage: java -jar quickstart.jar [file]");
            System.exit(2);
        }
        try {
            tour(arguments.length == 0 ? defaultFile() : Path.of(arguments[0]), System.out);
        } catch (NexusException failure) {
            System.err.println(failure.code() + ": " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Runs the tour, and fails when a promise that it shows does not hold. */
    static void tour(Path path, PrintStream stream) {
        Path file = path.toAbsolutePath().normalize();
        Printout out = new Printout(stream);
        stream.println("Nexus Store quickstart");
        out.command((Files.exists(file) ? "Opening " : "Creating ") + file);

        try (Nexus nexus =
                out.timed("Open", () -> Nexus.builder(JooqBackend.sqlite(file)).open())) {
            for (int i = 0; i < CHAPTERS.size(); i++) {
                out.heading(i + 1 + ". " + CHAPTERS.get(i).title());
                CHAPTERS.get(i).show(nexus, out);
            }
        }

        out.heading("Closed. The data is yours in any SQLite tool; try");
        out.command("sqlite3 -box '" + file + "' \"" + LATEST_WRITES + '"');
        out.line("or run this program again: it will find the airports there.");
    }

    private static Path defaultFile() {
        Path target = Path.of("examples", "quickstart", "target");
        return (Files.isDirectory(target) ? target : Path.of("")).resolve("airports.db");
    }
}
