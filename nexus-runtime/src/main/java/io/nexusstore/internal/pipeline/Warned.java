package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.validation.ValidationWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is let through although its entities break rules; whoever listens is warned when it was done.
 *
 * @param operation the operation
 * @param warnings what to warn of
 * @param validation where to warn
 */
record Warned<C, R>(Operation<C, R> operation, List<ValidationWarning> warnings, Validation validation)
        implements Operation<C, R> {

    /** Returns the operation, which tells the warnings when there are any. */
    static <C, R> Operation<C, R> of(
            Operation<C, R> operation, List<ValidationWarning> warnings, Validation validation) {
        return warnings.isEmpty() ? operation : new Warned<>(operation, warnings, validation);
    }

    @Override
    public OperationType type() {
        return operation.type();
    }

    @Override
    public EntityModel<?, ?> model() {
        return operation.model();
    }

    @Override
    public Call<C> call() {
        return operation.call();
    }

    @Override
    public @Nullable R result(@Nullable C answer) {
        R result = operation.result(answer);
        validation.warn(warnings);
        return result;
    }
}
