package io.nexusstore.jooq;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A server that keeps what it acknowledges, and can be killed and started again on the same files and port. */
final class DurableServer implements AutoCloseable {

    private static final Pattern PROGRAM = Pattern.compile("^(\\S+)/postgres ");

    private final EmbeddedPostgres server;
    private final Path data;
    private final Path log;

    private DurableServer(EmbeddedPostgres server, Path data, Path log) {
        this.server = server;
        this.data = data;
        this.log = log;
    }

    static DurableServer start(Path directory) throws IOException {
        Path data = directory.resolve("data");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new DurableServer(server, data, directory.resolve("again.log"));
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Kills all processes of the server, and waits until they are gone. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Starts the server as it was started before. */
    void startAgain() throws IOException, InterruptedException {
        Matcher program = PROGRAM.matcher(Files.readString(data.resolve("postmaster.opts")));
        if (!program.find()) {
            throw new IllegalStateException("The options of the server do not begin with its program.");
        }
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program.group(1) + "/pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "60",
                "-l",
                log.toString(),
                "restart"));
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.resolveSibling("pg_ctl.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "The server did not start again: " + Files.readString(log.resolveSibling("pg_ctl.log"))
                            + (Files.exists(log) ? Files.readString(log) : ""));
        }
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
