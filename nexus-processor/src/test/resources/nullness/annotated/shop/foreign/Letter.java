package shop.foreign;

import io.nexusstore.annotation.Convert;
import io.nexusstore.annotation.Embedded;
import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Json;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.value.ValueConverter;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/** Marked by the annotations of others, and by those of JSpecify for scopes. */
@NullMarked
@NexusEntity
public record Letter(
        @Id long id,
        @Nullable String text,
        @Old.Nullable String old,
        @Field(indexed = true) @Old.Nullable Integer pages,
        byte @Nullable [] scan,
        List<@Nullable String> lines,
        Map<String, List<byte @Nullable []>> scans,
        @Json @Nullable Seal seal,
        @Json Loose loose,
        @Convert(PairConverter.class) Map.@Nullable Entry<String, @Nullable Integer> pair,
        @Convert(WordsConverter.class) List<@Nullable String> words,
        @Embedded @Nullable Seal stamp,
        @Embedded Loose note) {

    /** A record that the scope of the entity marks. */
    public record Seal(String text, @Nullable String motto, List<Map<String, @Nullable Integer>> numbers) {}

    /** A record that says nothing of null, but of one component. */
    @NullUnmarked
    public record Loose(String text, @org.jspecify.annotations.NonNull String sure, List<@Nullable String> lines) {}

    /** Takes what the component may hold. */
    public static final class PairConverter implements ValueConverter<Map.Entry<String, @Nullable Integer>, String> {

        /** Creates the converter. */
        public PairConverter() {}

        @Override
        public String toStored(Map.Entry<String, @Nullable Integer> value) {
            return value.getKey();
        }

        @Override
        public Map.Entry<String, @Nullable Integer> fromStored(String stored) {
            return new AbstractMap.SimpleImmutableEntry<String, @Nullable Integer>(stored, stored.length());
        }
    }

    /** Says less than the component. */
    public static final class WordsConverter implements ValueConverter<List<String>, String> {

        /** Creates the converter. */
        public WordsConverter() {}

        @Override
        public String toStored(List<String> value) {
            return String.join(" ", value);
        }

        @Override
        public List<String> fromStored(String stored) {
            return List.of(stored.split(" "));
        }
    }
}
