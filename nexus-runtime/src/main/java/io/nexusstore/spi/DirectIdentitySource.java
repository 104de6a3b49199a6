package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import reactor.core.publisher.Mono;

/** The capability of a {@link DirectBackend} or {@link DirectTransaction} to hand out ids on the caller's thread. */
public interface DirectIdentitySource extends IdentitySource {

    /**
     * Reserves ids as {@link #reserve} does.
     *
     * @throws io.nexusstore.error.BackendException with code {@code STORAGE_FULL} when so many ids do not exist any more
     */
    IdentityBlock reserveNow(EntityModel<?, ?> model, int count);

    @Override
    default Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count) {
        return Mono.fromCallable(() -> reserveNow(model, count));
    }
}
