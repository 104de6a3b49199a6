package io.nexusstore.memory;

import io.nexusstore.spi.BackendContext;
import io.nexusstore.spi.CommitResult;
import io.nexusstore.spi.WriteBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A runtime that keeps what it is told, with a clock that is set by hand. */
final class RecordingContext implements BackendContext {

    final List<CommitResult> committed = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Instant in(Duration duration) {
        return now.plus(duration);
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("The clock has one zone.");
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public boolean mayBlock() {
        return true;
    }

    @Override
    public void committed(WriteBatch batch, CommitResult result) {
        committed.add(result);
    }
}
