package io.nexusstore.internal.pipeline;

import com.github.f4b6a3.uuid.UuidCreator;
import io.nexusstore.generated.Stamp;
import io.nexusstore.value.Canonical;
import io.nexusstore.value.ValueType;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** The fill stage: what the store puts into entities while they are saved. */
final class Stamps {

    private final Clock clock;

    Stamps(Clock clock) {
        this.clock = clock;
    }

    /** Returns the stamp of one operation; every entity in it gets the same time, and those without an id a drawn one. */
    Stamp next(List<Long> drawn) {
        Iterator<Long> ids = drawn.iterator();
        return new Stamp(now(), UuidCreator::getTimeOrderedEpoch, ids::next);
    }

    Instant now() {
        return (Instant) Canonical.of(ValueType.INSTANT, clock.instant(), 0, 0);
    }
}
