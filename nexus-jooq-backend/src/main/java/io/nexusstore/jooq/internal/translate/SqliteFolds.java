package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.query.Fold;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The grammar of SQLite, whose sums are of 64 bits. */
final class SqliteFolds implements FoldGrammar {

    // A time of the years 1 to 9999 as 18 digits, and its offset as 6: ordered as text as they are as numbers.
    private static final String TIME = "substr(cast({0} + 1062135596800000000 as text), 2)";
    private static final String LEAST_OFFSET =
            "cast(substr(min(" + TIME + " || substr(cast(1064800 + {1} as text), 2)), 19) as integer) - 64800";
    private static final String GREATEST_OFFSET =
            "64800 - cast(substr(max(" + TIME + " || substr(cast(1064800 - {1} as text), 2)), 19) as integer)";

    SqliteFolds() {}

    /** Numbers that are kept as bytes, and doubles, have no exact sum. */
    @Override
    public boolean folds(FieldFacts field, Fold.Kind kind) {
        return kind != Fold.Kind.SUM || StorageClass.of(field) == StorageClass.INTEGER;
    }

    @Override
    public Field<?> extreme(FieldFacts field, Field<Object> column, boolean isGreatest) {
        return isGreatest ? DSL.max(column) : DSL.min(column);
    }

    @Override
    public Field<?> extremeOffset(Field<Object> column, Field<Object> offset, boolean isGreatest) {
        return DSL.field(isGreatest ? GREATEST_OFFSET : LEAST_OFFSET, column, offset);
    }

    @Override
    public List<Field<?>> sum(FieldFacts field, Field<Object> column) {
        return switch (field.type()) {
            case BYTE, SHORT, INT -> List.of(DSL.field("sum({0})", column));
            default -> List.of(DSL.field("sum({0} >> 32)", column), DSL.field("sum({0} & 4294967295)", column));
        };
    }
}
