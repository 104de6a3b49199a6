package io.nexusstore.json;

/** The form of values of another form, and of null. */
final class NullableForm<F> extends JsonForm<F> {

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
    F copy(F value) {
        return form.copy(value);
    }

    @Override
    void write(F value, StringBuilder out) {
        form.write(value, out);
    }

    @Override
    @SuppressWarnings("NullAway") // whoever reads a part asks whether its form admits null
    F read(JsonSource in) {
        return in.isNull() ? null : form.read(in);
    }

    @Override
    void check(F value, JsonFaults faults) {
        form.check(value, faults);
    }
}
