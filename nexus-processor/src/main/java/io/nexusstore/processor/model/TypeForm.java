package io.nexusstore.processor.model;

/** What the declaration of a type says of its values, as far as that keeps them from being stored. */
public enum TypeForm {
    /** Nothing. */
    ORDINARY,
    /** A type whose values belong to any class: an interface, an abstract class or {@code Object}. */
    ABSTRACT,
    /** A sealed type, whose values belong to one of several classes. */
    SEALED,
    /** A collection that does not say what is in it. */
    RAW,
    /** An entity. */
    ENTITY,
    /** An enum without constants. */
    EMPTY_ENUM
}
