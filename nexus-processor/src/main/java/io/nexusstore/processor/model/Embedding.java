package io.nexusstore.processor.model;

/** Whether the type of an embedded component has components to store. */
public enum Embedding {
    /** It is a record with components. */
    SOUND,
    /** It is no record. */
    NOT_A_RECORD,
    /** It is a record with type parameters, so that its components have no single type. */
    GENERIC,
    /** It is a record without components. */
    EMPTY,
    /** It is an entity, which has rows of its own. */
    ENTITY,
    /** It is the entity itself or a record around the component. */
    CYCLE
}
