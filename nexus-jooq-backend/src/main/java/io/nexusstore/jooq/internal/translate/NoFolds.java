package io.nexusstore.jooq.internal.translate;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.query.Fold;
import java.util.List;
import org.jooq.Field;

/** The grammar of an engine that only tells rows. */
final class NoFolds implements FoldGrammar {

    NoFolds() {}

    @Override
    public boolean folds(FieldFacts field, Fold.Kind kind) {
        return false;
    }

    @Override
    public Field<?> extreme(FieldFacts field, Field<Object> column, boolean isGreatest) {
        throw none();
    }

    @Override
    public Field<?> extremeOffset(Field<Object> column, Field<Object> offset, boolean isGreatest) {
        throw none();
    }

    @Override
    public List<Field<?>> sum(FieldFacts field, Field<Object> column) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("An engine was asked for a fold that it does not have.");
    }
}
