package io.nexusstore.processor.model.repository;

/** The store that a repository interface extends. */
public enum BaseStore {
    /** None. */
    NONE,
    /** The one that answers by publishers. */
    REACTIVE,
    /** The one that answers on the calling thread. */
    BLOCKING
}
