package io.nexusstore.benchmarks;

import io.nexusstore.benchmarks.contestant.ContestantKind;
import io.nexusstore.benchmarks.contestant.ContestantLink;
import io.nexusstore.benchmarks.contestant.ContestantMain;
import io.nexusstore.benchmarks.workload.UserGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contestant in a JVM of its own, which ends with this object. */
final class ContestantProcess implements AutoCloseable {

    private static final int FIRST_JDK_THAT_WARNS_OF_NATIVE_CODE = 22;

    private final ContestantKind kind;
    private final Process process;
    private final ContestantLink link;

    private ContestantProcess(ContestantKind kind, Process process) {
        this.kind = kind;
        this.process = process;
        this.link = new ContestantLink(
                kind.key(),
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)));
    }

    /** Starts the contestant with this process's JDK and class path; what it prints goes to a log in the directory. */
    static ContestantProcess start(ContestantKind kind, UserGenerator users, List<String> options, Path directory)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms512m", "-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        if (Runtime.version().feature() >= FIRST_JDK_THAT_WARNS_OF_NATIVE_CODE) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContestantMain.class.getName()));
        command.addAll(List.of(kind.key(), Long.toString(users.seed()), Integer.toString(users.size())));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve(kind.key() + ".log").toFile())
                .start();
        return new ContestantProcess(kind, process);
    }

    ContestantKind kind() {
        return kind;
    }

    ContestantLink link() {
        return link;
    }

    /** Ends the child: by the end of its input, or by force when it does not hear. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
