package io.nexusstore.internal.pipeline;

/** The public operations, as they are recorded; one for each method of a store that touches data. */
public enum OperationType {
    GET,
    REQUIRE,
    GET_ALL,
    FIND,
    PAGE,
    COUNT,
    EXISTS,
    AGGREGATE,
    GROUP,
    INSERT,
    SAVE,
    SAVE_ALL,
    UPDATE,
    DELETE,
    DELETE_ALL,
    DELETE_WHERE,
    EXPLAIN,
    WATCH,
    WATCH_ALL,
    WATCH_COUNT
}
