package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/**
 * An entity whose id is drawn from the database.
 *
 * @param id the id
 * @param text a text
 */
@NexusEntity(table = "tck_receipt")
public record Receipt(@Id(generated = true) long id, String text) {}
