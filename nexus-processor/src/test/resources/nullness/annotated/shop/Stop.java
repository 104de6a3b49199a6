package shop;

import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identified by several values. */
@NexusEntity
public record Stop(@Id @Embedded Key key, @Nullable String note, @Field(indexed = true) @Nullable Integer delay, List<@Nullable Long> times) {

    /** The id. */
    public record Key(String tour, int position) {}
}
