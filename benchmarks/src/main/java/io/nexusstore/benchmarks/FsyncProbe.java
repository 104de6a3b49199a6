package io.nexusstore.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Measures what the disk takes to keep one page for good, beside the contestants' files and between their turns. */
final class FsyncProbe implements AutoCloseable {

    private static final int PAGE = 4096;
    private static final int PAGES = 256;

    private final FileChannel file;
    private final List<Double> micros = new ArrayList<>();
    private int page;

    FsyncProbe(Path directory) throws IOException {
        file = FileChannel.open(
                directory.resolve("fsync.probe"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        // Filled first, so that no measured fsync has to write a new length as well.
        file.write(ByteBuffer.allocate(PAGE * PAGES), 0);
        file.force(true);
    }

    /** Writes and forces some pages, and remembers what each took. */
    void measure(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            file.write(ByteBuffer.allocate(PAGE), (long) PAGE * (page++ % PAGES));
            file.force(false);
            micros.add((System.nanoTime() - start) / 1e3);
        }
    }

    /** Returns the remembered times and forgets them. */
    List<Double> takeMicros() {
        List<Double> taken = List.copyOf(micros);
        micros.clear();
        return taken;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
