package io.nexusstore.integration.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a watched process asked the disk for between two of its marks.
 *
 * @param saves how many saves were acknowledged
 * @param log how often the write-ahead log was synced
 * @param database how often the database file was, which only checkpoints do
 * @param unsynced how many of the saves that were made one by one were acknowledged without any sync of the log
 */
record Syncs(int saves, int log, int database, int unsynced) {

    /** Runs a process that saves, under strace, and counts. */
    static Syncs count(Path directory, SyncChild.Level level, int saves, int inFlight)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path trace = directory.resolve("trace.txt");
        Process child = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-y",
                        "--trace=fsync,fdatasync,msync,sync_file_range,sync,syncfs,mkdir,mkdirat",
                        "--output=" + trace,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncChild.class.getName(),
                        directory.toString(),
                        level.name(),
                        Integer.toString(saves),
                        Integer.toString(inFlight))
                .inheritIO()
                .start();
        try {
            if (!child.waitFor(5, TimeUnit.MINUTES) || child.exitValue() != 0) {
                throw new IllegalStateException("The watched process failed, or did not end in time.");
            }
        } finally {
            child.destroyForcibly();
        }
        return read(Files.readAllLines(trace), saves);
    }

    private static Syncs read(List<String> calls, int saves) {
        int log = 0;
        int database = 0;
        int unsynced = 0;
        int sinceLast = 0;
        boolean isBetween = false;
        boolean isOver = false;
        for (String call : calls) {
            if (call.contains(SyncChild.BEGIN)) {
                isBetween = true;
            } else if (call.contains(SyncChild.END)) {
                isBetween = false;
                isOver = true;
            } else if (isBetween && call.contains(SyncChild.ACKNOWLEDGED)) {
                unsynced += sinceLast == 0 ? 1 : 0;
                sinceLast = 0;
            } else if (isBetween && call.contains("sync") && call.contains("-wal>")) {
                log++;
                sinceLast++;
            } else if (isBetween && call.contains("sync") && call.contains(".db>")) {
                database++;
            }
        }
        if (!isOver) {
            throw new IllegalStateException("The trace lacks the mark of the end; it cannot be counted.");
        }
        return new Syncs(saves, log, database, unsynced);
    }
}
