package io.nexusstore.benchmarks;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.workload.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the command line asked for.
 *
 * @param rows the rows to run
 * @param contestants who takes part; raw JDBC always does
 * @param rounds the rounds of each row
 * @param warmUp how long each contestant works on a row before it is measured
 * @param users the size of the table
 * @param seed the seed of data and order
 * @param directory where files and results go
 * @param writesEvidence whether the results go into the table of promises
 * @param jvmOptions options for the contestants' JVMs, for profiling
 */
record RunOptions(
        Set<Row> rows,
        Set<ContestantKind> contestants,
        int rounds,
        Duration warmUp,
        int users,
        long seed,
        Path directory,
        boolean writesEvidence,
        List<String> jvmOptions) {

    static final String USAGE = """
            usage: benchmarks [options]
              --quick                     9 rounds, 1 second of warm-up, 20,000 users
              --rows get,save,...         only these rows
              --contestants jooq,...      only these beside raw
              --rounds <n>                rounds for each row (40)
              --warm-up <seconds>         warm-up for each row and contestant (3)
              --users <n>                 rows in the table (100000)
              --seed <n>                  seed of data and order (42)
              --directory <path>          where files and results go (benchmarks/target/ratios)
              --evidence                  results go into docs/evidence.md as well
              --jvm-option <option>       passed to each contestant's JVM; may be repeated
            """;

    private static final Set<ContestantKind> NEEDED_FOR_EVIDENCE =
            EnumSet.complementOf(EnumSet.of(ContestantKind.JOOQ));
    private static final int FEWEST_USERS = 1_000;

    RunOptions {
        if (rounds < 1 || warmUp.isNegative() || users < FEWEST_USERS) {
            throw new IllegalArgumentException(
                    "A run needs at least one round, no negative warm-up and " + FEWEST_USERS + " users.");
        }
        contestants = EnumSet.copyOf(contestants);
        contestants.add(ContestantKind.RAW);
        if (writesEvidence && !contestants.containsAll(NEEDED_FOR_EVIDENCE)) {
            throw new IllegalArgumentException("Evidence needs Nexus in each form and the control.");
        }
    }

    private static RunOptions defaults() {
        return new RunOptions(
                EnumSet.allOf(Row.class),
                EnumSet.allOf(ContestantKind.class),
                40,
                Duration.ofSeconds(3),
                100_000,
                42,
                Path.of("benchmarks", "target", "ratios"),
                false,
                List.of());
    }

    /**
     * Returns the options of a command line.
     *
     * @throws IllegalArgumentException when a word is unknown, or its value missing or wrong
     */
    static RunOptions parse(String... arguments) {
        RunOptions options = defaults();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    private RunOptions with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--quick" -> sized(9, Duration.ofSeconds(1), 20_000);
            case "--rows" -> taking(EnumSet.copyOf(list(next(word, rest), Row::of)), contestants);
            case "--contestants" -> taking(rows, EnumSet.copyOf(list(next(word, rest), ContestantKind::of)));
            case "--rounds" -> sized((int) number(word, rest), warmUp, users);
            case "--warm-up" -> sized(rounds, Duration.ofSeconds(number(word, rest)), users);
            case "--users" -> sized(rounds, warmUp, (int) number(word, rest));
            case "--seed" -> placed(number(word, rest), directory, jvmOptions);
            case "--directory" -> placed(seed, Path.of(next(word, rest)), jvmOptions);
            case "--evidence" ->
                new RunOptions(rows, contestants, rounds, warmUp, users, seed, directory, true, jvmOptions);
            case "--jvm-option" -> placed(seed, directory, and(jvmOptions, next(word, rest)));
            default -> throw new IllegalArgumentException("There is no option '" + word + "'.");
        };
    }

    private RunOptions sized(int newRounds, Duration newWarmUp, int newUsers) {
        return new RunOptions(
                rows, contestants, newRounds, newWarmUp, newUsers, seed, directory, writesEvidence, jvmOptions);
    }

    private RunOptions taking(Set<Row> newRows, Set<ContestantKind> newContestants) {
        return new RunOptions(
                newRows, newContestants, rounds, warmUp, users, seed, directory, writesEvidence, jvmOptions);
    }

    private RunOptions placed(long newSeed, Path newDirectory, List<String> newJvmOptions) {
        return new RunOptions(
                rows, contestants, rounds, warmUp, users, newSeed, newDirectory, writesEvidence, newJvmOptions);
    }

    private static String next(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Option '" + word + "' needs a value.");
        }
        return rest.next();
    }

    private static long number(String word, Iterator<String> rest) {
        String value = next(word, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Option '" + word + "' needs a whole number, not '" + value + "'.", e);
        }
    }

    private static <T> List<T> list(String value, Function<String, T> element) {
        return Arrays.stream(value.split(",", -1)).map(element).collect(Collectors.toList());
    }

    private static List<String> and(List<String> some, String one) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one))
                .toList();
    }
}
