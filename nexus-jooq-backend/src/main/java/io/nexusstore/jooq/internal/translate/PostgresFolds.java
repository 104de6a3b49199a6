package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.query.Fold;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The grammar of PostgreSQL, whose sums of long and exact numbers are exact. */
final class PostgresFolds implements FoldGrammar {

    PostgresFolds() {}

    @Override
    public boolean folds(FieldFacts field, Fold.Kind kind) {
        return switch (field.type()) {
            case FLOAT, DOUBLE -> kind != Fold.Kind.SUM;
            default -> true;
        };
    }

    /** Some types have an order but neither a least nor a greatest value. */
    @Override
    public Field<?> extreme(FieldFacts field, Field<Object> column, boolean isGreatest) {
        String name = isGreatest ? "max" : "min";
        return switch (field.type()) {
            case BOOLEAN -> DSL.field((isGreatest ? "bool_or" : "bool_and") + "({0})", column);
            case UUID -> DSL.field(name + "({0}::text collate \"C\")::uuid", column);
            case BYTES -> DSL.field("decode(" + name + "(encode({0}, 'hex') collate \"C\"), 'hex')", column);
            default -> isGreatest ? DSL.max(column) : DSL.min(column);
        };
    }

    @Override
    public Field<?> extremeOffset(Field<Object> column, Field<Object> offset, boolean isGreatest) {
        String template = "(array_agg({1} order by {0} " + (isGreatest ? "desc" : "asc")
                + ", {1}) filter (where {0} is not null))[1]";
        return DSL.field(template, column, offset);
    }

    @Override
    public List<Field<?>> sum(FieldFacts field, Field<Object> column) {
        return List.of(DSL.field("sum({0}::numeric)", column));
    }
}
