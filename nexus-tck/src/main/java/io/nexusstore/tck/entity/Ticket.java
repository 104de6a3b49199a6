package io.nexusstore.tck.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity whose id is a UUID and whose version is an {@code int}.
 *
 * @param id the id
 * @param title a text
 * @param version counts the saves
 */
@NexusEntity(table = "tck_ticket")
public record Ticket(
        @Id UUID id, @Nullable String title, @Version int version) {}
