package io.nexusstore.integration.entity;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity whose id is a record of one value. */
@NexusEntity
public record Badge(@Id @Embedded Number number, String owner) {

    /** The number on it. */
    public record Number(int value) {}
}
