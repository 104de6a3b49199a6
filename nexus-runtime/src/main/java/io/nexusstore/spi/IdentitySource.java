package io.nexusstore.spi;

import io.nexusstore.generated.EntityModel;
import reactor.core.publisher.Mono;

/**
 * The capability to hand out whole numbers as ids of new rows.
 *
 * <p>A backend that has it reserves ids ahead of the commit that uses them, so that entities, outboxes and answers know
 * them before. If it is {@link Transactional}, each of its transactions has the capability too: what a transaction
 * reserves it may take back when it is rolled back, and it never waits for the writer that the transaction holds.
 */
public interface IdentitySource {

    /**
     * Reserves ids for the entity, which has been prepared.
     *
     * <p>They are greater than every id in the table, and than every id reserved before, also by an earlier opening or
     * by a program that leaves the choice of ids to the database; from then on neither gives one of them away. Ids that
     * are never used leave gaps. A reservation lasts at least as long as every commit that follows it.
     *
     * <p>Signals {@link io.nexusstore.error.BackendException} with code {@code STORAGE_FULL} when so many ids do not
     * exist any more.
     *
     * @param model an entity whose {@link EntityModel#drawsId} is true
     * @param count how many, 1 or more
     */
    Mono<IdentityBlock> reserve(EntityModel<?, ?> model, int count);
}
