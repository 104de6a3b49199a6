package io.nexusstore.json;

import org.jspecify.annotations.Nullable;

/** The form of values of another form, and of null. */
// NullAway takes the values of the supertype for others than null, except in its mode for JSpecify.
@SuppressWarnings("NullAway")
final class NullableForm<F> extends JsonForm<@Nullable F> {

    private final JsonForm<F> form;

    NullableForm(JsonForm<F> form) {
        this.form = form;
    }

    @Override
    boolean admitsNull() {
        return true;
    }

    @Override
    boolean isNested() {
        return form.isNested();
    }

    @Override
    @Nullable
    F copy(@Nullable F value) {
        return form.copyOrNull(value);
    }

    @Override
    void write(@Nullable F value, StringBuilder out) {
        form.writeOrNull(value, out);
    }

    @Override
    @Nullable
    F read(JsonSource in) {
        return in.isNull() ? null : form.read(in);
    }

    @Override
    @Nullable
    F accept(Object value, JsonWalk walk) {
        return form.accept(value, walk);
    }
}
