package io.nexusstore.processor.model;

/**
 * An annotation in a record, of no effect where the record is stored as JSON.
 *
 * @param annotation the annotation as users write it, with the member that is meant
 * @param component the component of the record that carries it
 * @param record the record as users write it
 * @param origin the place to point at
 * @param isMisleading whether values would be stored in another form than the annotation says
 */
public record IdleModel(String annotation, String component, String record, Origin origin, boolean isMisleading) {}
