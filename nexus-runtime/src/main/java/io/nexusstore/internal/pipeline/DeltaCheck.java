package io.nexusstore.internal.pipeline;

import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.EntityCheck;
import io.nexusstore.validation.ValidationConfig;
import io.nexusstore.validation.ValidationMode;
import io.nexusstore.validation.Violations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What one update is held against: its new values at once, and the entity that they make in the transaction of the write.
 *
 * <p>Whoever applies the update may do so again, so the second part forgets what it found before.
 */
final class DeltaCheck<T> implements EntityCheck<T> {

    private final EntityModel<T, ?> model;
    private final ValidationConfig config;
    private final Clock clock;
    private final List<Violation> ofDelta;
    private volatile List<Violation> ofEntity = List.of();

    DeltaCheck(EntityModel<T, ?> model, ValidationConfig config, Clock clock, List<Violation> ofDelta) {
        this.model = model;
        this.config = config;
        this.clock = clock;
        this.ofDelta = ofDelta;
    }

    @Override
    public void check(T changed) {
        if (!config.onSave() || config.mode() == ValidationMode.SKIP) {
            return;
        }
        Violations found = new Violations(clock, true);
        model.validateWhole(changed, found);
        ofEntity = found.toList();
        if (!found.isEmpty() && config.mode() == ValidationMode.STRICT) {
            throw new SchemaValidationException(model.name(), ofEntity);
        }
    }

    /** Returns what the update breaks and was let through with. */
    List<Violation> passed() {
        List<Violation> all = new ArrayList<>(ofDelta);
        all.addAll(ofEntity);
        return all;
    }
}
