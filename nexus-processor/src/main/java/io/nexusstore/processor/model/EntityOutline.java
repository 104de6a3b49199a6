package io.nexusstore.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;

/**
 * What the list of all models, and the checks between entities, need of one that is sound.
 *
 * @param origin where the entity is declared
 * @param annotation the annotation that makes it an entity
 * @param type the record
 * @param model the model that is generated for it
 * @param module the name of its module, empty for the unnamed one
 * @param isMarked whether what is public beside it can be marked as generated
 * @param isPublic whether every package can name it
 * @param deprecation how javac warns when it is named
 * @param isOfClassFile whether its class file was read instead of its source
 * @param table its table, declared or by default
 * @param indexes its indexes; of a class file only those with a declared name
 */
public record EntityOutline(
        Origin origin,
        Origin annotation,
        ClassName type,
        ClassName model,
        String module,
        boolean isMarked,
        boolean isPublic,
        Deprecation deprecation,
        boolean isOfClassFile,
        Located<String> table,
        List<Located<String>> indexes) {

    /** Copies the list. */
    public EntityOutline {
        indexes = List.copyOf(indexes);
    }

    /** Returns the outline of an entity, with the names of all its indexes. */
    public static EntityOutline of(EntityModel entity) {
        String table = entity.tableName();
        return new EntityOutline(
                entity.origin(),
                entity.annotation(),
                entity.type(),
                entity.names().model(),
                entity.scope().module(),
                entity.scope().canMark(true),
                entity.shape().isPublic(),
                entity.shape().deprecation(),
                false,
                entity.table().with(table),
                IndexPlan.of(entity).stream()
                        .map(index -> new Located<>(index.nameIn(table), index.origin(entity)))
                        .toList());
    }

    /** Returns the entity's name as users write it: {@code Customer}, {@code Shop.Customer}. */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /** Returns the package of the entity. */
    public String packageName() {
        return type.packageName();
    }

    /** Returns the entity's name with its package. */
    public String qualifiedName() {
        return type.canonicalName();
    }

    /** Returns the name that no other entity of a compilation has: that of its module before its own. */
    public String key() {
        return module + "/" + qualifiedName();
    }

    /** Returns whether one of the names, all in lower case, could be that of an index which was given none. */
    public boolean mayHaveIndexAmong(NavigableSet<String> names) {
        return IndexPlan.PREFIXES.stream()
                .map(prefix -> (prefix + table.value() + "_").toLowerCase(Locale.ROOT))
                .anyMatch(start -> {
                    String next = names.ceiling(start);
                    return next != null && next.startsWith(start);
                });
    }
}
