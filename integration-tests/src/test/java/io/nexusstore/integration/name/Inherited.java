package io.nexusstore.integration.name;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import java.util.List;
import java.util.Map;

/** An entity whose components are called like the methods that its generated query, order and repository inherit. */
@NexusEntity
public record Inherited(
        @Id long id,
        @Field(indexed = true) int comparable,
        String text,
        List<String> collection,
        Map<String, Integer> plain,
        int limit,
        @Field(indexed = true) int count,
        @Field(unique = true) String matching,
        int and,
        int by,
        int condition,
        int where,
        int anyOf,
        int allOf,
        int orderBy,
        int offset,
        int toQuery,
        int with,
        int key,
        int find,
        int forEach,
        int page,
        int exists,
        int deleteWhere,
        int watch,
        int watchAll,
        int watchCount,
        int explain,
        int blocking,
        int firstMatching,
        int get,
        int require,
        int getAll,
        int insert,
        int save,
        int saveAll,
        int update,
        int delete,
        int deleteAll,
        int query,
        int conditions,
        int aggregate,
        int group) {}
