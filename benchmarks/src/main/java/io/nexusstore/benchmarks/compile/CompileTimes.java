package io.nexusstore.benchmarks.compile;

import io.nexusstore.house.Evidence;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The command {@code compile}: measures what annotation processors add to a compilation. */
public final class CompileTimes {

    private final CompileOptions options;
    private final Random random = new Random(42);

    private CompileTimes(CompileOptions options) {
        this.options = options;
    }

    /**
     * Runs what the arguments ask for; see {@code README.md}.
     *
     * @throws IOException when a compilation or a file fails
     */
    public static void run(List<String> arguments) throws IOException {
        CompileOptions options;
        try {
            options = CompileOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(CompileOptions.USAGE);
            System.exit(2);
            return;
        }
        Files.createDirectories(options.directory());
        new CompileTimes(options).run();
    }

    private void run() throws IOException {
        for (CompileRow row : options.rows()) {
            CompileResult fresh = measure(row, true);
            System.out.print(fresh.table());
            CompileResult warm = measure(row, false);
            System.out.print(warm.table());
            System.out.flush();
            if (options.writesEvidence()) {
                Evidence.rewrite("compile-" + row.key(), fresh.figures() + "; " + warm.figures());
            }
        }
        if (options.showsGrowth()) {
            new GrowthTable(options).print();
        }
    }

    private CompileResult measure(CompileRow row, boolean isFresh) throws IOException {
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Framework framework : options.frameworks()) {
                contenders.add(Contender.prepare(framework, row, isFresh, options));
            }
            for (int i = 0; i < options.rounds(); i++) {
                List<Contender> order = new ArrayList<>(contenders);
                Collections.shuffle(order, random);
                for (Contender contender : order) {
                    contender.round(random.nextBoolean());
                }
            }
        } finally {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
        List<CompileScore> scores = contenders.stream()
                .map(contender -> new CompileScore(contender.framework(), contender.rounds(), row.divisor()))
                .toList();
        return new CompileResult(
                row,
                isFresh,
                scores,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** One framework in one row, with its compiling processes where they go on. */
    private record Contender(
            Framework framework,
            CompileRow row,
            Compilation compilation,
            List<CompilerProcess> warm,
            List<CompileScore.Round> rounds,
            CompileOptions options)
            implements AutoCloseable {

        static Contender prepare(Framework framework, CompileRow row, boolean isFresh, CompileOptions options)
                throws IOException {
            Path directory = options.directory().resolve(row.key() + "-" + framework.key());
            Compilation compilation = Compilation.clean(framework, row.entities(), directory);
            List<CompilerProcess> warm = new ArrayList<>();
            Contender contender = new Contender(framework, row, compilation, warm, new ArrayList<>(), options);
            if (row.isOne()) {
                try (CompilerProcess compiler = contender.start()) {
                    compilation.compileAll(compiler, true);
                }
            }
            if (!isFresh) {
                warm.add(contender.start());
                warm.add(contender.start());
                for (int i = 0; i < options.warmUps(); i++) {
                    contender.compile(warm.get(0), false);
                    contender.compile(warm.get(1), true);
                }
            }
            return contender;
        }

        void round(boolean isAloneFirst) throws IOException {
            if (isAloneFirst) {
                Cost alone = compile(false);
                rounds.add(new CompileScore.Round(alone, compile(true)));
            } else {
                Cost processed = compile(true);
                rounds.add(new CompileScore.Round(compile(false), processed));
            }
        }

        private Cost compile(boolean isProcessed) throws IOException {
            if (!warm.isEmpty()) {
                return compile(warm.get(isProcessed ? 1 : 0), isProcessed);
            }
            try (CompilerProcess compiler = start()) {
                return compile(compiler, isProcessed);
            }
        }

        private Cost compile(CompilerProcess compiler, boolean isProcessed) throws IOException {
            if (!row.isOne()) {
                return compilation.compileAll(compiler, isProcessed);
            }
            return compilation.compileOne(compiler, isProcessed, ownSources(), offered());
        }

        private int ownSources() {
            return framework == Framework.MICRONAUT ? 2 : 1;
        }

        private List<String> offered() {
            if (framework != Framework.NEXUS) {
                return List.of();
            }
            return IntStream.range(1, row.entities())
                    .mapToObj(i -> EntitySources.packageOf(i) + "." + EntitySources.nameOf(i))
                    .toList();
        }

        private CompilerProcess start() throws IOException {
            return CompilerProcess.start(
                    options.jvmOptions(), options.directory().resolve(framework.key() + ".log"));
        }

        @Override
        public void close() throws IOException {
            for (CompilerProcess compiler : warm) {
                compiler.close();
            }
        }
    }
}
