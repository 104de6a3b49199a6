package io.nexusstore.benchmarks.compile;

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

/** The parent's side of a {@link CompilerMain}; the process ends with this object. */
final class CompilerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader replies;
    private final PrintWriter commands;
    private final Path log;

    private CompilerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a process with this JDK.
     *
     * @throws IOException when it does not start
     */
    static CompilerProcess start(List<String> jvmOptions, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CompilerMain.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new CompilerProcess(process, log);
    }

    /**
     * Compiles with the arguments in the file.
     *
     * @throws IOException when the compilation fails or the process is gone
     */
    Cost compile(Path argumentFile) throws IOException {
        commands.println(argumentFile.toAbsolutePath());
        commands.flush();
        String reply = replies.readLine();
        if (reply == null || reply.startsWith("failed")) {
            throw new IOException(
                    "The compilation of '" + argumentFile + "' failed. What the compiler said is in '" + log + "'.");
        }
        return Cost.parse(reply);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
