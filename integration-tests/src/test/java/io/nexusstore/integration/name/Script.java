package io.nexusstore.integration.name;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;

/** An entity whose table and columns are of many scripts: beyond the basic plane, with combining marks, with space. */
@NexusEntity(table = "gr\u00f6\u00dfe")
public record Script(
        @Id @Field(column = "stra\u00dfe") long id,
        @Field(column = "na\u00efve", indexed = true) String naive,
        @Field(column = "\u540d\u524d") String given,
        @Field(column = "\u0438\u043c\u044f") String name,
        @Field(column = "\u0131") String dotless,
        @Field(column = "\uD835\uDCB3") String supplementary,
        @Field(column = "e\u0301") String combined,
        String $dollar$,
        String _underscore_,
        @Field(column = "\uD83D\uDE00 ") String smile) {}
