package io.nexusstore.jooq.config;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import java.util.List;

/**
 * Names the tables, columns and indexes that an entity does not name itself.
 *
 * <p>Names are quoted wherever they are used, so any text will do that the database admits. An implementation is
 * thread-safe and gives the same names each time.
 */
public interface NamingStrategy {

    /** Returns the name of the entity's table. */
    String table(EntityModel<?, ?> model);

    /** Returns the name of the field's column; the field of an embedded record is named {@code address.city}. */
    String column(EntityModel<?, ?> model, FieldFacts field);

    /**
     * Returns the name of an index.
     *
     * @param table the name of its table
     * @param columns the names of its columns, the most significant first
     * @param isUnique whether the index is unique
     */
    String index(String table, List<String> columns, boolean isUnique);

    /**
     * Returns the strategy that writes names in lower case with underscores: {@code createdAt} of {@code UserProfile}
     * is column {@code created_at} of table {@code user_profile}, its index {@code ix_user_profile_created_at}, or
     * {@code ux_} and so on when it is unique.
     */
    static NamingStrategy snakeCase() {
        return SnakeCase.INSTANCE;
    }
}
