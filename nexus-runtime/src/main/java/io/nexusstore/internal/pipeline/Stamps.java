package io.nexusstore.internal.pipeline;

import com.github.f4b6a3.uuid.UuidCreator;
import io.nexusstore.generated.Stamp;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.time.Clock;
import java.time.Instant;

/** The fill stage: what the store puts into entities while they are saved. */
final class Stamps {

    private final Clock clock;

    Stamps(Clock clock) {
        this.clock = clock;
    }

    /** Returns the stamp of one operation; every entity in it gets the same time. */
    Stamp next() {
        return new Stamp(now(), UuidCreator::getTimeOrderedEpoch);
    }

    Instant now() {
        return (Instant) Canonical.of(ValueType.INSTANT, clock.instant(), 0, 0);
    }
}
