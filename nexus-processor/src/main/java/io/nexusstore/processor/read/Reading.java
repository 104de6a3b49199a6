package io.nexusstore.processor.read;

import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;

/** What came of reading an entity. */
public sealed interface Reading {

    /**
     * The entity was read whole; nothing is said about whether it makes sense.
     *
     * @param entity the entity
     */
    record Complete(EntityModel entity) implements Reading {}

    /**
     * Something that the entity is made of does not exist, at least not yet: another processor may write it in this round.
     *
     * @param findings what to report if no round brings it
     */
    record Incomplete(Findings findings) implements Reading {}

    /** The language forbids the record, which javac reports itself: there is nothing to add and nothing to generate. */
    record Illegal() implements Reading {}
}
