package io.nexusstore.processor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The javac of the running JDK, as a process of its own that sees nothing of the tests. */
final class JavacProcess {

    private JavacProcess() {}

    /**
     * Runs javac.
     *
     * @param status the exit status
     * @param output all it printed
     */
    record Result(int status, String output) {}

    static Result run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-encoding", "UTF-8", "-Xlint:all,-processing,-path", "-Werror"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** Returns what users of Nexus Store compile against. */
    static List<Path> runtime() {
        return entries(
                "nexus-annotations", "nexus-runtime", "reactor-core", "reactive-streams", "jspecify", "slf4j-api");
    }

    /** Returns the entries of the class path of these artifacts. */
    static List<Path> entries(String... artifacts) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(artifacts).anyMatch(entry::contains))
                .map(Path::of)
                .toList();
    }

    static String path(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
