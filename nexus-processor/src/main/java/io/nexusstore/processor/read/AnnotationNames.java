package io.nexusstore.processor.read;

import io.nexusstore.processor.model.Role;
import io.nexusstore.processor.model.repository.BaseStore;
import java.util.List;

/** The qualified names of the annotations that the processor reads; it never touches their classes. */
public final class AnnotationNames {

    /** Makes a record an entity. */
    public static final String ENTITY = "io.nexusstore.annotation.NexusEntity";

    /** Makes an interface a repository. */
    public static final String REPOSITORY = "io.nexusstore.annotation.NexusRepository";

    /** Every annotation that means something on or in an entity only. */
    public static final List<String> PARTS = List.of(
            "io.nexusstore.annotation.Id",
            "io.nexusstore.annotation.Version",
            "io.nexusstore.annotation.CreatedAt",
            "io.nexusstore.annotation.UpdatedAt",
            "io.nexusstore.annotation.Field",
            "io.nexusstore.annotation.Embedded",
            "io.nexusstore.annotation.Convert",
            "io.nexusstore.annotation.Json",
            "io.nexusstore.annotation.ValidatedBy",
            "io.nexusstore.annotation.Index",
            "io.nexusstore.annotation.Indexes");

    /** The annotations that say how a component is stored. */
    static final List<String> STORAGES = List.of(
            "io.nexusstore.annotation.Embedded", "io.nexusstore.annotation.Convert", "io.nexusstore.annotation.Json");

    static final String EMBEDDED = "io.nexusstore.annotation.Embedded";
    static final String FIELD = "io.nexusstore.annotation.Field";
    static final String ID = "io.nexusstore.annotation.Id";
    static final String INDEX = "io.nexusstore.annotation.Index";
    static final String CONVERT = "io.nexusstore.annotation.Convert";
    static final String JSON = "io.nexusstore.annotation.Json";
    static final String INDEXES = "io.nexusstore.annotation.Indexes";
    static final String VALIDATED_BY = "io.nexusstore.annotation.ValidatedBy";
    static final String VALID = "jakarta.validation.Valid";
    static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

    /** Says what the name of a repository's method does not. */
    public static final String QUERY_HINT = "io.nexusstore.annotation.QueryHint";

    private AnnotationNames() {}

    /** Returns which store an interface of that name is. */
    static BaseStore baseStore(CharSequence qualifiedName) {
        return switch (qualifiedName.toString()) {
            case "io.nexusstore.store.NexusStore" -> BaseStore.REACTIVE;
            case "io.nexusstore.store.BlockingStore" -> BaseStore.BLOCKING;
            default -> BaseStore.NONE;
        };
    }

    static boolean isStore(CharSequence qualifiedName) {
        return baseStore(qualifiedName) != BaseStore.NONE;
    }

    static boolean isOurs(CharSequence qualifiedName) {
        return qualifiedName.toString().startsWith("io.nexusstore.annotation.");
    }

    static String of(Role role) {
        return "io.nexusstore.annotation." + role.annotation();
    }
}
