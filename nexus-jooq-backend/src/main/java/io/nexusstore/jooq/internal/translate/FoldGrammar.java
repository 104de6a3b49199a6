package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Dialect;
import io.nexusstore.jooq.internal.dialect.PostgresDialect;
import io.nexusstore.jooq.internal.dialect.SqliteDialect;
import io.nexusstore.query.Fold;
import java.util.List;
import org.jooq.Field;

/** How one engine folds the values of a column, and which of them it folds exactly. */
interface FoldGrammar {

    /** Returns the grammar of the dialect. */
    static FoldGrammar of(Dialect dialect) {
        if (dialect instanceof SqliteDialect) {
            return new SqliteFolds();
        }
        return dialect instanceof PostgresDialect ? new PostgresFolds() : new NoFolds();
    }

    /** Returns whether the engine folds values of the field so without losing a digit. */
    boolean folds(FieldFacts field, Fold.Kind kind);

    /** Returns the least or the greatest value of the column, as the column holds it. */
    Field<?> extreme(FieldFacts field, Field<Object> column, boolean isGreatest);

    /** Returns the least offset of those times in the column that are the least or the greatest. */
    Field<?> extremeOffset(Field<Object> column, Field<Object> offset, boolean isGreatest);

    /** Returns the sum in one column, or two that hold the sums of higher and lower halves of 32 bits of what is stored. */
    List<Field<?>> sum(FieldFacts field, Field<Object> column);
}
