package io.nexusstore.tck;

import io.nexusstore.spi.StoreBackend;
import java.util.Set;

/** A bug that a backend was given on purpose. */
interface Planted {

    /** Returns its name, which no other bug has. */
    String name();

    /** Returns a backend with the bug. */
    StoreBackend newBackend();

    /** Returns the tests that must notice, each as the part of the kit and the method; empty where others say so. */
    default Set<String> noticedBy() {
        return Set.of();
    }

    /** Returns whether nothing but the answers to queries is wrong. */
    default boolean isInQueries() {
        return false;
    }

    /**
     * Returns whether transactions outlive their deadline: then tests that rely on its passing wait in vain, so only those
     * that are to notice it are run.
     */
    default boolean isDeadline() {
        return false;
    }
}
