package io.nexusstore.internal.pipeline;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.IdentityBlock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reservation of ids that a save needs; part of that save, and not recorded by itself.
 *
 * @param type the save
 * @param count how many ids
 */
record Draw<T, ID>(OperationType type, EntityModel<T, ID> model, int count)
        implements Operation<IdentityBlock, IdentityBlock> {

    @Override
    public boolean isContinuation() {
        return true;
    }

    @Override
    public Call<IdentityBlock> call() {
        return new Call.Reserve(model, count);
    }

    @Override
    public IdentityBlock result(@Nullable IdentityBlock answer) {
        return Objects.requireNonNull(answer);
    }
}
