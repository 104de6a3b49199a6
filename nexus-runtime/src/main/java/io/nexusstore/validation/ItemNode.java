package io.nexusstore.validation;

import org.jspecify.annotations.Nullable;

/** A node of the tree that the paths of the fields make: what one key of an item is about. */
sealed interface ItemNode permits FieldNode, RecordNode {

    /**
     * Checks what the item has for the key, and puts the values of fields to their positions.
     *
     * @param isThere whether the item has the key at all
     * @param given what it has for it
     */
    void check(boolean isThere, @Nullable Object given, Violations found, @Nullable Object[] values);
}
