package io.nexusstore.validation;

import io.nexusstore.json.JsonForm;
import io.nexusstore.json.JsonForms;
import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.StoredForm;
import io.nexusstore.value.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one field, as declared.
 *
 * @param name the name of the record component, behind those of the components that it is embedded in: {@code address.city}
 * @param type the type of what is stored
 * @param form what its values look like, with the forms of what they are made of
 * @param converted the type of its values where a converter turns them into others, or null
 * @param isRequired whether null is refused where the record that declares it is there
 * @param isFilled whether the store fills it, so that it may be missing in an item
 * @param limits the values that it accepts by {@code @Field}
 * @param constraints the constraints of Jakarta Validation, in the order of the source
 * @param constraintsOfParts those on what its values are made of, by the place: {@code []} for elements and for values of maps,
 *     {@code []<key>} for keys, {@code .city} for components, one behind the other
 * @param rules the rules that {@code @ValidatedBy} names, in the order of the source
 */
public record FieldSchema(
        String name,
        ValueType type,
        StoredForm<?> form,
        @Nullable Class<?> converted,
        boolean isRequired,
        boolean isFilled,
        FieldLimits limits,
        List<Constraint> constraints,
        Map<String, List<Constraint>> constraintsOfParts,
        List<NamedRule<FieldRule<?>>> rules) {

    /** Copies the collections. */
    public FieldSchema {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(limits, "limits");
        constraints = List.copyOf(constraints);
        constraintsOfParts = Collections.unmodifiableMap(new TreeMap<>(constraintsOfParts));
        rules = List.copyOf(rules);
    }

    private FieldSchema(String name, ValueType type, StoredForm<?> form, @Nullable Class<?> converted) {
        this(name, type, form, converted, false, false, FieldLimits.NONE, List.of(), Map.of(), List.of());
    }

    /**
     * Returns the schema of a field that has a scalar type only.
     *
     * @throws IllegalArgumentException when the type is that of enums, or of what is made of parts
     */
    public static FieldSchema of(String name, ValueType type) {
        return new FieldSchema(name, type, JsonForms.of(type), null);
    }

    /** Returns the schema of a field that has an enum as its type. */
    public static <E extends Enum<E>> FieldSchema of(String name, Class<E> constants) {
        return new FieldSchema(name, ValueType.ENUM, JsonForms.constants(constants), null);
    }

    /** Returns the schema of a field that is stored as JSON. */
    public static FieldSchema of(String name, JsonForm<?> form) {
        return new FieldSchema(name, ValueType.JSON, form, null);
    }

    /**
     * Returns the schema of a field that is converted.
     *
     * @param values the type of its values, boxed and without type arguments
     */
    public static FieldSchema of(String name, Class<?> values, ConvertedForm<?, ?> form) {
        return new FieldSchema(name, form.type(), form, values).digits(form.precision(), form.scale());
    }

    /** Returns this schema with null refused. */
    public FieldSchema required() {
        return with(true, isFilled, limits);
    }

    /** Returns this schema for a field that the store fills. */
    public FieldSchema filled() {
        return with(isRequired, true, limits);
    }

    /** Returns this schema with bounds on the number of characters or bytes; -1 for no upper bound. */
    public FieldSchema length(int least, int greatest) {
        return with(new FieldLimits(
                least, greatest, limits.min(), limits.max(), limits.pattern(), limits.precision(), limits.scale()));
    }

    /** Returns this schema with bounds on the value, in their text form; null for no bound. */
    public FieldSchema range(@Nullable String least, @Nullable String greatest) {
        return with(new FieldLimits(
                limits.minLength(),
                limits.maxLength(),
                least,
                greatest,
                limits.pattern(),
                limits.precision(),
                limits.scale()));
    }

    /** Returns this schema with a regular expression that the whole text must match. */
    public FieldSchema matching(String expression) {
        return with(new FieldLimits(
                limits.minLength(),
                limits.maxLength(),
                limits.min(),
                limits.max(),
                expression,
                limits.precision(),
                limits.scale()));
    }

    /** Returns this schema with the digits of a number, in all and behind the point. */
    public FieldSchema digits(int all, int behindPoint) {
        return with(new FieldLimits(
                limits.minLength(),
                limits.maxLength(),
                limits.min(),
                limits.max(),
                limits.pattern(),
                all,
                behindPoint));
    }

    /** Returns this schema with the constraints of Jakarta Validation on its values. */
    public FieldSchema keeping(Constraint... kept) {
        return new FieldSchema(
                name, type, form, converted, isRequired, isFilled, limits, List.of(kept), constraintsOfParts, rules);
    }

    /**
     * Returns this schema with constraints of Jakarta Validation on one more place in its values.
     *
     * @param place such as {@code [].city}
     */
    public FieldSchema part(String place, Constraint... kept) {
        Map<String, List<Constraint>> parts = new TreeMap<>(constraintsOfParts);
        parts.put(place, List.of(kept));
        return new FieldSchema(name, type, form, converted, isRequired, isFilled, limits, constraints, parts, rules);
    }

    /** Returns this schema with one more rule that {@code @ValidatedBy} names, by the simple name of its class. */
    public FieldSchema obeying(String rule, FieldRule<?> obeyed) {
        List<NamedRule<FieldRule<?>>> all = new ArrayList<>(rules);
        all.add(new NamedRule<>(rule, obeyed));
        return new FieldSchema(
                name, type, form, converted, isRequired, isFilled, limits, constraints, constraintsOfParts, all);
    }

    /** Returns whether a path leads to the field, or into its values where they are made of parts. */
    boolean leadsTo(String path) {
        return path.equals(name)
                || (type == ValueType.JSON && (path.startsWith(name + "[") || path.startsWith(name + ".")));
    }

    private FieldSchema with(FieldLimits changed) {
        return with(isRequired, isFilled, changed);
    }

    private FieldSchema with(boolean required, boolean filled, FieldLimits changed) {
        return new FieldSchema(
                name, type, form, converted, required, filled, changed, constraints, constraintsOfParts, rules);
    }
}
