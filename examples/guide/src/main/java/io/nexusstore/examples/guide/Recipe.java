package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entity of the guide to collections. */
// snippet: entities/recipe
@NexusEntity
public record Recipe(
        @Id String id,
        Set<String> tags,
        Map<String, Integer> grams,
        List<Step> steps,
        @Json @Nullable Source source) {

    public record Step(String text, int minutes) {}

    public record Source(String book, @Nullable Integer page) {}
}
// end
