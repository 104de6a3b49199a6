package io.nexusstore.examples.custom;

import io.nexusstore.change.CommitPosition;
import io.nexusstore.error.BackendException;
import io.nexusstore.spi.RowTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of commits, one behind the other: the length, the checksum, and the position with the changed rows.
 *
 * <p>What a crash left of the last commit is cut off when the file is opened; nobody was told of that commit. Rows that are
 * damaged further ahead are reported, and nothing is cut off. The file is locked, since two writers would destroy it.
 */
final class CommitLog {

    private static final byte[] MARK = "commit log 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = Integer.BYTES + Integer.BYTES;

    private final Path path;
    private final RandomAccessFile file; // no channel: interrupting a thread that uses one closes it for all
    private final Consumer<Step> observer;
    private CommitPosition position = CommitPosition.START;
    private boolean isBroken;

    private CommitLog(Path path, RandomAccessFile file, Consumer<Step> observer) {
        this.path = path;
        this.file = file;
        this.observer = observer;
    }

    /** Opens or creates the file and puts what was committed into the tables. */
    static CommitLog open(Path path, RowTables tables) {
        return open(path, tables, step -> {});
    }

    /** Opens or creates the file and tells the observer how far each commit has come. */
    static CommitLog open(Path path, RowTables tables, Consumer<Step> observer) {
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            if (file.getChannel().tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            CommitLog log = new CommitLog(path, file, observer);
            if (log.isBegun()) {
                log.readAll(tables);
            } else {
                log.begin();
            }
            return log;
        } catch (OverlappingFileLockException held) {
            close(file);
            throw failure(BackendException.BUSY, path, "is in use. Close the backend that has it open.", true, held);
        } catch (IOException e) {
            close(file);
            throw failure(BackendException.CANNOT_OPEN, path, "cannot be opened. See the cause.", false, e);
        } catch (BackendException corrupt) {
            close(file);
            throw corrupt;
        }
    }

    CommitPosition position() {
        return position;
    }

    /** Writes the changes behind the earlier ones and waits until the disk has them. */
    void append(CommitPosition next, RowTables changes) {
        if (isBroken) {
            throw failure(BackendException.BACKEND_ERROR, path, "failed before. Open it again.", false, null);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(next.value());
            changes.writeTo(out);
            byte[] commit = bytes.toByteArray();
            isBroken = true; // until the disk has all of it
            observer.accept(Step.BEGUN);
            file.write(ByteBuffer.allocate(HEAD)
                    .putInt(commit.length)
                    .putInt(checksum(commit))
                    .array());
            file.write(commit, 0, commit.length / 2);
            observer.accept(Step.HALF_WRITTEN);
            file.write(commit, commit.length / 2, commit.length - commit.length / 2);
            observer.accept(Step.WRITTEN);
            file.getFD().sync();
            observer.accept(Step.SYNCED);
            isBroken = false;
            position = next;
        } catch (IOException e) {
            String fact = "failed in the middle of a commit. Open it again to see whether the commit is there.";
            throw failure(BackendException.COMMIT_UNKNOWN, path, fact, false, e);
        }
    }

    void close() {
        close(file);
    }

    /** Returns whether the file has its mark, and not less of it, which is what a crash leaves of the first opening. */
    private boolean isBegun() throws IOException {
        byte[] mark = new byte[(int) Math.min(MARK.length, file.length())];
        file.readFully(mark);
        if (!Arrays.equals(mark, Arrays.copyOf(MARK, mark.length))) {
            throw failure(BackendException.CORRUPT, path, "is no log of commits. Name another file.", false, null);
        }
        return mark.length == MARK.length;
    }

    private void begin() throws IOException {
        file.seek(0);
        file.write(MARK);
        file.getFD().sync();
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null && File.separatorChar == '/') { // elsewhere a directory cannot be synced
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    private void readAll(RowTables tables) throws IOException {
        long end = file.getFilePointer();
        byte[] commit = next();
        while (commit != null) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(commit));
            position = new CommitPosition(in.readLong());
            tables.readFrom(in);
            end = file.getFilePointer();
            commit = next();
        }
        if (end < file.length()) {
            file.setLength(end); // the torn tail
            file.getFD().sync();
        }
        file.seek(end);
    }

    /** Returns the next commit, or null where there is none that is whole. */
    private byte @Nullable [] next() throws IOException {
        long left = file.length() - file.getFilePointer() - HEAD;
        if (left < 0) {
            return null;
        }
        int length = file.readInt();
        int checksum = file.readInt();
        if (length <= 0 || length > left) {
            return null;
        }
        byte[] commit = new byte[length];
        file.readFully(commit);
        if (checksum(commit) == checksum) {
            return commit;
        }
        if (length < left) {
            throw failure(BackendException.CORRUPT, path, "is damaged before its end. Restore it.", false, null);
        }
        return null;
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static void close(@Nullable RandomAccessFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackendException failure(
            String code, Path path, String fact, boolean isRetryable, @Nullable Throwable cause) {
        String message = "File '" + path.getFileName() + "' " + fact;
        Map<String, String> details = Map.of("path", path.toString());
        return new BackendException(code, null, message, details, null, 0, isRetryable, cause);
    }

    /** How far a commit has come. */
    enum Step {
        /** Nothing of it is in the file. */
        BEGUN,
        /** A part of it is in the file. */
        HALF_WRITTEN,
        /** All of it is in the file, but perhaps not on the disk. */
        WRITTEN,
        /** The disk has it. */
        SYNCED
    }
}
