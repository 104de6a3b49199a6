package io.nexusstore.error;

/** A row that the caller required is absent. */
public final class NotFoundException extends NexusException {

    /** The one code of this category. */
    public static final String NOT_FOUND = "NOT_FOUND";

    private static final long serialVersionUID = 1L;

    private final String id;

    /**
     * Creates the failure of a required read.
     *
     * @param entity the simple name of the entity
     * @param id the id in its text form
     */
    public NotFoundException(String entity, String id) {
        super(
                NOT_FOUND,
                entity,
                "Entity '" + entity + "' with id '" + id + "' does not exist. Use get(id) where absence is expected.",
                null);
        this.id = id;
    }

    /** Returns the id that was asked for, in its text form. */
    public String id() {
        return id;
    }
}
