package io.nexusstore.tck;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out what the backend does not claim to do. */
final class CapabilityCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Requires requires = context.getRequiredTestClass().getAnnotation(Requires.class);
        if (requires == null) {
            return ConditionEvaluationResult.enabled("Every backend does this.");
        }
        BackendCompatibilityKit kit = kit(context);
        return Arrays.stream(requires.value())
                .filter(capability -> !kit.hasCapability(capability))
                .findFirst()
                .map(missing -> ConditionEvaluationResult.disabled(
                        "The backend does not implement " + missing.getSimpleName() + "."))
                .orElseGet(() -> ConditionEvaluationResult.enabled("The backend claims to do this."));
    }

    private static BackendCompatibilityKit kit(ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Optional<BackendCompatibilityKit> kit = at.get()
                    .getTestInstance()
                    .filter(BackendCompatibilityKit.class::isInstance)
                    .map(BackendCompatibilityKit.class::cast);
            if (kit.isPresent()) {
                return kit.get();
            }
        }
        throw new IllegalStateException("A part of the kit runs outside of it. Extend BackendCompatibilityKit.");
    }
}
