package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity whose id the store makes. */
@NexusEntity
public record Memo(@Id(generated = true) @Nullable UUID id, String text) {}
