package io.nexusstore.benchmarks.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the command line asked for.
 *
 * @param rows the rows to run
 * @param frameworks whose processors are measured
 * @param rounds how often each compilation is measured
 * @param warmUps how often each is run before, in a process that goes on
 * @param showsGrowth whether entities and components are multiplied as well
 * @param writesEvidence whether the results go into the table of promises
 * @param directory where sources and class files go
 * @param jvmOptions options for the compiling JVMs, for profiling
 */
record CompileOptions(
        Set<CompileRow> rows,
        Set<Framework> frameworks,
        int rounds,
        int warmUps,
        boolean showsGrowth,
        boolean writesEvidence,
        Path directory,
        List<String> jvmOptions) {

    static final String USAGE = """
            usage: benchmarks compile [options]
              --rows clean200,one,...     only these rows; growth is one
              --frameworks nexus,...      only these processors
              --rounds <n>                rounds for each row (7)
              --warm-ups <n>              compilations before the first round, in a warm process (5)
              --directory <path>          where sources and class files go (benchmarks/target/compile)
              --evidence                  results go into docs/evidence.md as well
              --jvm-option <option>       passed to each compiling JVM; may be repeated
            """;

    private static final String GROWTH = "growth";

    CompileOptions {
        if (rounds < 1 || warmUps < 1) {
            throw new IllegalArgumentException("A run needs at least one round and one warm-up.");
        }
        if (writesEvidence && frameworks.size() < Framework.values().length) {
            throw new IllegalArgumentException("Evidence needs all frameworks.");
        }
    }

    /**
     * Returns the options of a command line.
     *
     * @throws IllegalArgumentException when a word is unknown, or its value missing or wrong
     */
    static CompileOptions parse(List<String> arguments) {
        Set<CompileRow> rows = EnumSet.allOf(CompileRow.class);
        Set<Framework> frameworks = EnumSet.allOf(Framework.class);
        int rounds = 7;
        int warmUps = 5;
        boolean showsGrowth = true;
        boolean writesEvidence = false;
        Path directory = Path.of("benchmarks", "target", "compile");
        List<String> jvmOptions = new ArrayList<>();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--rows" -> {
                    List<String> keys = list(next(word, words));
                    showsGrowth = keys.contains(GROWTH);
                    rows = EnumSet.noneOf(CompileRow.class);
                    for (String key : keys) {
                        if (!key.equals(GROWTH)) {
                            rows.add(CompileRow.of(key));
                        }
                    }
                }
                case "--frameworks" -> {
                    frameworks = EnumSet.noneOf(Framework.class);
                    list(next(word, words)).stream().map(Framework::of).forEach(frameworks::add);
                }
                case "--rounds" -> rounds = number(word, words);
                case "--warm-ups" -> warmUps = number(word, words);
                case "--directory" -> directory = Path.of(next(word, words));
                case "--evidence" -> writesEvidence = true;
                case "--jvm-option" -> jvmOptions.add(next(word, words));
                default -> throw new IllegalArgumentException("There is no option '" + word + "'.");
            }
        }
        return new CompileOptions(
                rows, frameworks, rounds, warmUps, showsGrowth, writesEvidence, directory, jvmOptions);
    }

    private static List<String> list(String value) {
        return Arrays.asList(value.split(",", -1));
    }

    private static String next(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Option '" + word + "' needs a value.");
        }
        return rest.next();
    }

    private static int number(String word, Iterator<String> rest) {
        String value = next(word, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Option '" + word + "' needs a whole number, not '" + value + "'.", e);
        }
    }
}
