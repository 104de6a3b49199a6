package io.nexusstore.integration.crash;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/**
 * What the killed process stores.
 *
 * @param id the round and the place in it, such as {@code 7-2}
 * @param round the operation that stored it
 * @param size how many parcels that operation stores
 * @param content the same text in every parcel of a round
 */
@NexusEntity
public record Parcel(@Id String id, long round, int size, String content) {

    static Parcel of(long round, int place, int size) {
        return new Parcel(round + "-" + place, round, size, "round " + round + " ".repeat(200));
    }
}
