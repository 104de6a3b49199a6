package shop;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.util.UUID;

/** Who sits where: an id of several values, in records with boxes and without a word about null. */
@NexusEntity
record Seating(@Id @Embedded Key id, String guest, @Version long version) {

    /** Which seat. */
    record Key(UUID show, @Embedded Place place) {}

    /** Where in a house. */
    record Place(@Field(indexed = true) String row, Integer number, long house) {}
}
