package shop;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.util.List;

/** Identified by several values. */
@NexusEntity
public record Stop(@Id @Embedded Key key, String note, @Field(indexed = true) Integer delay, List<Long> times) {

    /** The id. */
    public record Key(String tour, int position) {}
}
