package io.nexusstore.benchmarks.compile;

import io.nexusstore.benchmarks.compile.CompileScore.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what Nexus's processor adds as entities and components are multiplied. */
final class GrowthTable {

    private static final List<Integer> ENTITIES = List.of(50, 100, 200, 400);
    private static final List<Integer> COMPONENTS = List.of(10, 50, 100, 200);
    private static final int WIDE_ENTITIES = 20;

    private final CompileOptions options;

    GrowthTable(CompileOptions options) {
        this.options = options;
    }

    void print() throws IOException {
        List<CompileScore> scores = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        Path directory = options.directory().resolve("growth");
        for (int entities : ENTITIES) {
            titles.add(entities + " entities of 10 components");
            scores.add(measure(Compilation.clean(Framework.NEXUS, entities, directory), entities));
        }
        for (int components : COMPONENTS) {
            titles.add(WIDE_ENTITIES + " entities of " + components + " components");
            scores.add(measure(Compilation.wide(WIDE_ENTITIES, components, directory), WIDE_ENTITIES * components));
        }
        System.out.printf(
                "%n%-34s %10s %10s %20s %14s%n",
                "growth, a warm javac", "javac ms", "with it", "added each", "KB each");
        for (int i = 0; i < scores.size(); i++) {
            CompileScore score = scores.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %,10.0f %,10.0f %9.2f an %-8s %,14.1f%n",
                    titles.get(i),
                    score.aloneMillis(),
                    score.processedMillis(),
                    score.added().median(),
                    i < ENTITIES.size() ? "entity" : "component",
                    score.addedKilobytes());
        }
    }

    private CompileScore measure(Compilation compilation, int divisor) throws IOException {
        List<Round> rounds = new ArrayList<>();
        Path log = options.directory().resolve("growth.log");
        try (CompilerProcess alone = CompilerProcess.start(options.jvmOptions(), log);
                CompilerProcess processed = CompilerProcess.start(options.jvmOptions(), log)) {
            for (int i = -options.warmUps(); i < options.rounds(); i++) {
                Round round = new Round(compilation.compileAll(alone, false), compilation.compileAll(processed, true));
                if (i >= 0) {
                    rounds.add(round);
                }
            }
        }
        return new CompileScore(Framework.NEXUS, rounds, divisor);
    }
}
