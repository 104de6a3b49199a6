package io.nexusstore.processor.model.repository;

import java.util.List;

/** What a method does, which its name begins with. */
public enum Verb {
    /** Reads entities. */
    FIND("find"),
    /** Reads one page. */
    PAGE("page"),
    /** Counts entities. */
    COUNT("count"),
    /** Tells whether there is one. */
    EXISTS("exists"),
    /** Deletes entities. */
    DELETE("delete"),
    /** Reads entities, and again after each change. */
    WATCH("watch"),
    /** Counts entities, and again after each change. */
    WATCH_COUNT("watchCount");

    private final String text;

    Verb(String text) {
        this.text = text;
    }

    /** Returns how names spell it. */
    public String text() {
        return text;
    }

    /** Returns the words that names begin with. */
    public static List<String> texts() {
        return List.of("find", "page", "count", "exists", "delete", "watch", "watchCount");
    }

    /** Returns whether the result has an order and a limit. */
    public boolean hasOrder() {
        return this == FIND || this == PAGE || this == WATCH;
    }

    /** Returns whether the number of results can be limited. */
    public boolean hasLimit() {
        return this == FIND || this == WATCH;
    }
}
