package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity that the store maintains nothing of. */
@NexusEntity
public record Item(@Id String id, String label, int rank) {}
