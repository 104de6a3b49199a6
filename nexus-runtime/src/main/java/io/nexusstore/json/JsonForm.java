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
        JsonWalk walk = JsonWalk.throughValue(null);
        if (value != null) {
            accept(value, walk);
        }
        return walk.toList();
    }

    /** Shows everything that the value is made of to the visitor, whether or not it is admissible. */
    public final void visitParts(@Nullable F value, PartVisitor visitor) {
        if (value != null) {
            accept(value, JsonWalk.throughValue(visitor));
        }
    }

    /**
     * Returns the value that something stands for, with maps for records: an object of the type itself, a collection or map of
     * such, a number that the type can hold, or the text that JSON has for it.
     *
     * @param isStrict whether keys that are no component's are findings
     * @param visitor is shown the parts, as far as they stand for values
     */
    public final Acceptance<F> accepted(Object mapLike, boolean isStrict, PartVisitor visitor) {
        JsonWalk walk = JsonWalk.throughMaps(isStrict, visitor);
        F value = accept(mapLike, walk);
        return new Acceptance<>(value, walk.toList());
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

    /**
     * Shows the parts of something, reports what is wrong with them, and returns the value that it stands for: null where it
     * stands for none, and for a collection or map that is walked through as the value that it is.
     */
    abstract @Nullable F accept(Object value, JsonWalk walk);

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

    /** Returns the value that a part stands for, or null where it is null or stands for none. */
    final @Nullable F acceptAt(@Nullable Object value, Object place, String step, JsonWalk walk) {
        walk.enter(place, step);
        F accepted = null;
        if (value != null) {
            accepted = accept(value, walk);
        } else if (admitsNull()) {
            walk.visit(null);
        } else {
            walk.add("required", "present", "null");
        }
        walk.leave(step);
        return accepted;
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
