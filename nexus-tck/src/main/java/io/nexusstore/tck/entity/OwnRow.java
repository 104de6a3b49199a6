package io.nexusstore.tck.entity;

/**
 * A row such as the runtime itself writes beside the user's rows, in the same commit.
 *
 * @param id the name of the entry
 * @param content the entry
 */
public record OwnRow(String id, long content) {}
