package io.nexusstore.examples.quickstart;

import io.nexusstore.error.NexusException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the program prints: headings, facts, timings, small tables, and promises that it checks. */
final class Printout {

    private static final int WIDTH = 100;
    private static final String INDENT = "   ";
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream stream;

    Printout(PrintStream stream) {
        this.stream = stream;
    }

    void heading(String text) {
        stream.println();
        stream.println(text);
    }

    /** Prints one fact, on as many lines as it needs. */
    void line(String format, @Nullable Object... values) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : String.format(Locale.ROOT, format, values).split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                stream.println(line.toString().stripTrailing());
                line = new StringBuilder(INDENT + INDENT);
            }
            line.append(word).append(' ');
        }
        stream.println(line.toString().stripTrailing());
    }

    /** Prints a command in one piece, to be copied. */
    void command(String text) {
        stream.println(INDENT + text);
    }

    /** Does the work, prints what it was and how long it took, and returns its result. */
    <R> R timed(String what, Supplier<R> work) {
        long begun = System.nanoTime();
        R result = work.get();
        double millis = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        String time = String.format(Locale.ROOT, "%,.1f ms", millis);
        String label = INDENT + what + " ";
        stream.println(label + ".".repeat(Math.max(1, WIDTH - label.length() - time.length() - 1)) + " " + time);
        return result;
    }

    /** Does the work, which must be refused, prints the refusal, and returns it. */
    <X extends NexusException> X refused(String what, Class<X> type, Runnable work) {
        NexusException refusal = timed(what, () -> failureOf(work));
        line("%s: %s", refusal.code(), refusal.getMessage());
        promise(what + " is refused by a " + type.getSimpleName(), type.isInstance(refusal));
        return type.cast(refusal);
    }

    void table(List<String> heads, List<List<String>> rows) {
        int[] widths = IntStream.range(0, heads.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .reduce(heads.get(column).length(), Math::max))
                .toArray();
        row(widths, heads);
        row(widths, IntStream.of(widths).mapToObj("-"::repeat).toList());
        rows.forEach(cells -> row(widths, cells));
    }

    /** Fails unless the promise holds, so that the program cannot end well without keeping its word. */
    void promise(String promise, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("This does not hold: " + promise + ".");
        }
    }

    private void row(int[] widths, List<String> cells) {
        String text = IntStream.range(0, widths.length)
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining("  "));
        stream.println(INDENT + INDENT + text.stripTrailing());
    }

    private static NexusException failureOf(Runnable work) {
        try {
            work.run();
        } catch (NexusException refusal) {
            return refusal;
        }
        throw new IllegalStateException("A call that must be refused went through.");
    }
}
