package io.nexusstore.json;

import io.nexusstore.value.StoredForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written as JSON, of which there is exactly one text for equal values.
 *
 * <p>{@link JsonForms} makes forms; generated code derives those of records from {@link RecordForm}. Forms are immutable and
 * thread-safe. No text, however long or deeply nested, makes reading fail in another way than by an exception of this
 * library.
 *
 * @param <F> the type of the values
 */
public abstract sealed class JsonForm<F extends @Nullable Object> implements StoredForm<F>
        permits CollectionForm, MapForm, NullableForm, RecordForm, ScalarForm {

    JsonForm() {}

    /** Returns a copy that nobody can change, with every part in its canonical domain; parts that are inadmissible stay. */
    @Override
    public final @Nullable F canonical(@Nullable F value) {
        return value == null ? null : copy(value);
    }

    /** Returns the JSON text of the value. */
    @Override
    public final @Nullable String stored(@Nullable F value) {
        return value == null ? null : text(value);
    }

    @Override
    public final @Nullable F value(@Nullable Object stored, int field) {
        if (stored == null) {
            return null;
        }
        String text = (String) stored;
        try (JsonSource in = new JsonSource(text, field)) {
            in.next();
            F value = read(in);
            in.end();
            // Comparisons see the text alone: two spellings of one value would be two values to them.
            StringBuilder spelled = new StringBuilder(text.length());
            write(value, spelled);
            if (!text.contentEquals(spelled)) {
                throw in.fault("holds JSON that is not in the one spelling of its value");
            }
            return value;
        }
    }

    @Override
    public final @Nullable String fault(@Nullable F value) {
        List<JsonFinding> found = faults(value);
        return found.isEmpty() ? null : found.get(0).actual() + found.get(0).place();
    }

    /** Returns everything that makes the value inadmissible, or an empty list. */
    public final List<JsonFinding> faults(@Nullable F value) {
        JsonFaults faults = new JsonFaults();
        if (value != null) {
            check(value, faults);
        }
        return faults.toList();
    }

    /** Returns whether two values are stored alike, or both null. */
    public final boolean isSame(@Nullable F left, @Nullable F right) {
        return Objects.equals(left, right) || Objects.equals(stored(canonical(left)), stored(canonical(right)));
    }

    /** Returns the text of a value that is not null. */
    final String text(F value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Returns whether null is a value of this form, not the lack of one. */
    boolean admitsNull() {
        return false;
    }

    /** Returns whether the JSON of values is an array or object, rather than a scalar. */
    abstract boolean isNested();

    abstract F copy(F value);

    /** Appends the JSON of the value, whether or not it is admissible. */
    abstract void write(F value, StringBuilder out);

    /** Returns the value that begins with the current token, and leaves the source at its last one. */
    abstract F read(JsonSource in);

    abstract void check(F value, JsonFaults faults);

    // For values inside others, where a null that the form does not admit must pass until it is reported.

    final @Nullable F copyOrNull(@Nullable F value) {
        return value == null ? null : copy(value);
    }

    final void writeOrNull(@Nullable F value, StringBuilder out) {
        if (value == null) {
            out.append("null");
        } else {
            write(value, out);
        }
    }

    final void checkOrNull(@Nullable F value, Object place, JsonFaults faults) {
        if (value == null && admitsNull()) {
            return;
        }
        faults.path().enter(place);
        if (value == null) {
            faults.add("required", "present", "null");
        } else {
            check(value, faults);
        }
        faults.path().leave();
    }

    /** Returns the value that begins with the current token; a fault in it is at that place. */
    final F readAt(JsonSource in, Object place) {
        in.path().enter(place);
        if (in.isNull() && !admitsNull()) {
            throw in.fault("holds null where a value is required");
        }
        F value = read(in);
        in.path().leave();
        return value;
    }
}
