package io.nexusstore.jooq;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import org.jspecify.annotations.Nullable;

/** An entity whose names in the database have to be quoted, each for another reason. */
@NexusEntity(table = "select")
@Index(
        name = "index; DROP TABLE \"select\"",
        fields = {"keyword", "dotted"})
public record Oddity(
        @Id @Field(column = "where") String id,
        @Field(column = "order") @Nullable String keyword,
        @Field(column = "a.b") @Nullable Integer dotted,

        @Field(column = "two words", unique = true) @Nullable
        String spaced,

        @Field(column = "quo\"te") @Nullable String quoted,
        @Field(column = "it's") @Nullable String apostrophe,
        @Field(column = "sem;icolon -- ") @Nullable Integer statement,
        @Field(column = "größe") @Nullable Double umlaut,
        @Field(column = "名前") @Nullable String foreign,
        @Field(column = "?") @Nullable Integer parameter,
        @Field(column = "{0}") @Nullable Integer template,
        @Field(column = "rowid") @Nullable Integer rowid,
        @Field(column = "1st") @Nullable Integer digit,
        @Version @Field(column = "group") long version) {}
