package io.nexusstore.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The form of a record: a JSON object with a property for each component that is not null, sorted by name.
 *
 * <p>Generated code derives one class for each record, with a property in a field of its own for each component.
 *
 * @param <R> the record
 */
public abstract non-sealed class RecordForm<R> extends JsonForm<R> {

    private final Class<R> type;
    private final List<Property<R, ?>> properties = new ArrayList<>();
    private final List<Property<R, ?>> sorted = new ArrayList<>();

    /**
     * Creates a form, to which {@link #property} adds the components.
     *
     * @param type the record
     */
    protected RecordForm(Class<R> type) {
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Adds a component; the constructor of the derived class calls it, and nothing afterwards.
     *
     * @param name the name of the component
     * @param form the form of its values; that of {@link JsonForms#nullable} where the component may be null
     * @param accessor its accessor
     */
    protected final <V extends @Nullable Object> Property<R, V> property(
            String name, JsonForm<V> form, Function<R, @Nullable V> accessor) {
        Property<R, V> property = new Property<>(name, form, accessor, properties.size());
        properties.add(property);
        sorted.add(property);
        sorted.sort((left, right) -> ScalarForm.compare(left.name, right.name));
        return property;
    }

    /** Returns the record of the values. */
    protected abstract R create(Values<R> values);

    @Override
    final boolean isNested() {
        return true;
    }

    @Override
    final R copy(R value) {
        Values<R> copies = new Values<>(properties.size());
        for (Property<R, ?> property : properties) {
            property.copy(value, copies);
        }
        return create(copies);
    }

    @Override
    final void write(R value, StringBuilder out) {
        out.append('{');
        int start = out.length();
        for (Property<R, ?> property : sorted) {
            property.write(value, out, start);
        }
        out.append('}');
    }

    @Override
    final R read(JsonSource in) {
        in.demand(JsonToken.START_OBJECT, "an object");
        Values<R> values = new Values<>(properties.size());
        for (in.next(); !in.is(JsonToken.END_OBJECT); in.next()) {
            Property<R, ?> property = named(in);
            in.next();
            property.read(in, values);
        }
        for (Property<R, ?> property : properties) {
            property.demand(values, in);
        }
        try {
            return create(values);
        } catch (RuntimeException refusal) {
            throw in.fault("holds what the constructor of '" + type.getSimpleName() + "' refuses with "
                    + refusal.getClass().getSimpleName());
        }
    }

    @Override
    final @Nullable R accept(Object value, JsonWalk walk) {
        if (type.isInstance(value)) {
            R record = type.cast(value);
            walk.visit(record);
            properties.forEach(property -> property.accept(property.accessor.apply(record), walk));
            return record;
        }
        if (!(value instanceof Map<?, ?> map)) {
            walk.addType("a map of the components of '" + type.getSimpleName() + "'", value);
            return null;
        }
        walk.visit(value);
        return acceptMap(JsonKeys.byName(map), walk);
    }

    private @Nullable R acceptMap(Map<String, @Nullable Object> map, JsonWalk walk) {
        int before = walk.size();
        Values<R> values = new Values<>(properties.size());
        boolean isWhole = true;
        for (Property<R, ?> property : properties) {
            isWhole &= property.accept(map, values, walk);
        }
        if (walk.isStrict()) {
            addUnknown(map, walk);
        }
        try {
            return isWhole ? create(values) : null;
        } catch (RuntimeException refusal) {
            if (walk.size() == before) {
                walk.add(
                        "constructor",
                        "what the constructor of '" + type.getSimpleName() + "' accepts",
                        "refused with " + refusal.getClass().getSimpleName());
            }
            return null;
        }
    }

    private void addUnknown(Map<String, @Nullable Object> map, JsonWalk walk) {
        for (String name : map.keySet()) {
            if (properties.stream().noneMatch(property -> property.name.equals(name))) {
                walk.enter(JsonKeys.shown(name), "");
                walk.add("unknown", "absent", "present");
                walk.leave("");
            }
        }
    }

    private Property<R, ?> named(JsonSource in) {
        String name = in.text();
        for (Property<R, ?> property : properties) {
            if (property.name.equals(name)) {
                return property;
            }
        }
        throw in.fault("holds a property that record '" + type.getSimpleName() + "' does not have");
    }

    /**
     * One component of a record.
     *
     * @param <R> the record
     * @param <V> the type of the component, boxed
     */
    public static final class Property<R, V extends @Nullable Object> {

        private final String name;
        private final JsonForm<V> form;
        private final Function<R, @Nullable V> accessor;
        private final int position;

        private Property(String name, JsonForm<V> form, Function<R, @Nullable V> accessor, int position) {
            this.name = Objects.requireNonNull(name, "name");
            this.form = Objects.requireNonNull(form, "form");
            this.accessor = Objects.requireNonNull(accessor, "accessor");
            this.position = position;
        }

        private void copy(R owner, Values<R> copies) {
            copies.parts[position] = form.copyOrNull(accessor.apply(owner));
        }

        private void write(R owner, StringBuilder out, int start) {
            V value = accessor.apply(owner);
            if (value != null) {
                if (out.length() > start) {
                    out.append(',');
                }
                JsonText.append(name, out);
                form.write(value, out.append(':'));
            }
        }

        private void read(JsonSource in, Values<R> values) {
            values.parts[position] = form.readAt(in, name);
        }

        private void demand(Values<R> values, JsonSource in) {
            if (values.parts[position] == null && !form.admitsNull()) {
                in.path().enter(name);
                throw in.fault("lacks a required property");
            }
        }

        private @Nullable V accept(@Nullable Object value, JsonWalk walk) {
            return form.acceptAt(value, name, "." + name, walk);
        }

        /** Returns whether what the map has for it stands for a value, of which a null that is not admitted is one. */
        private boolean accept(Map<String, @Nullable Object> map, Values<R> values, JsonWalk walk) {
            if (!map.containsKey(name) && !form.admitsNull()) {
                walk.enter(name, "." + name);
                walk.add("missing", "present", "missing");
                walk.leave("." + name);
                return false;
            }
            Object given = map.get(name);
            V accepted = accept(given, walk);
            values.parts[position] = accepted;
            return given == null || accepted != null;
        }
    }

    /**
     * The values to create a record of.
     *
     * @param <R> the record
     */
    public static final class Values<R> {

        private final @Nullable Object[] parts;

        private Values(int size) {
            this.parts = new Object[size];
        }

        /** Returns the value of the component; null only where that may be null, or while a value is yet to be checked. */
        @SuppressWarnings({"unchecked", "NullAway"}) // a property puts values of its own type here, or null as said
        public <V extends @Nullable Object> V get(Property<R, V> property) {
            return (V) parts[property.position];
        }
    }
}
