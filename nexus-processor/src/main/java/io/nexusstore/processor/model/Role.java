package io.nexusstore.processor.model;

/** What a component is to its entity, beyond being stored. */
public enum Role {
    /** Identifies the entity. */
    ID("Id"),
    /** Counts its writes. */
    VERSION("Version"),
    /** Tells when it was first saved. */
    CREATED_AT("CreatedAt"),
    /** Tells when it was last saved. */
    UPDATED_AT("UpdatedAt");

    private final String annotation;

    Role(String annotation) {
        this.annotation = annotation;
    }

    /** Returns the simple name of the annotation that gives this role. */
    public String annotation() {
        return annotation;
    }
}
