package io.nexusstore.validation;

import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.json.Acceptance;
import io.nexusstore.json.JsonFinding;
import io.nexusstore.json.JsonForm;
import io.nexusstore.json.JsonForms;
import io.nexusstore.value.ConvertedForm;
import io.nexusstore.value.ValueType;
import org.jspecify.annotations.Nullable;

/** A field as a leaf of the tree of the records. */
final class FieldNode implements ItemNode {

    private final FieldSchema schema;
    private final int position;
    private final boolean isStrict;
    private final FieldCheck check;

    FieldNode(FieldSchema schema, int position, boolean isStrict) {
        this.schema = schema;
        this.position = position;
        this.isStrict = isStrict;
        this.check = new FieldCheck(schema);
    }

    @Override
    public void check(boolean isThere, @Nullable Object given, Violations found, @Nullable Object[] values) {
        if (given == null) {
            checkAbsent(isThere, found);
        } else if (schema.form() instanceof ConvertedForm<?, ?> form) {
            values[position] = checkConverted(given, form, found);
        } else if (schema.type() == ValueType.JSON) {
            values[position] = checkJson(given, (JsonForm<?>) schema.form(), found);
        } else {
            values[position] = checkScalar(given, (JsonForm<?>) schema.form(), found);
        }
    }

    private void checkAbsent(boolean isThere, Violations found) {
        if (isThere || !schema.isRequired()) {
            check.check(null, found);
        } else if (!schema.isFilled()) {
            found.addMisfit(schema.name(), "missing", "present", "missing");
        }
    }

    /** What the type can hold is judged by the limits of the field, not by those of JSON. */
    private @Nullable Object checkScalar(Object given, JsonForm<?> form, Violations found) {
        Acceptance<?> acceptance = form.accepted(given, isStrict, (place, path, part) -> {});
        Object value = acceptance.value();
        if (value == null) {
            JsonFinding finding = acceptance.findings().get(0);
            found.addMisfit(schema.name(), finding.constraint(), expected(finding), finding.actual());
        } else {
            check.check(value, found);
        }
        return value;
    }

    /** Numbers with a precision have digits of their own, not those of JSON. */
    private String expected(JsonFinding finding) {
        int precision = schema.limits().precision();
        return switch (schema.type()) {
            case DECIMAL ->
                "a number of precision " + precision + " and scale "
                        + schema.limits().scale();
            case BIG_INTEGER -> "a whole number of at most " + precision + " plain digits";
            default -> finding.expected();
        };
    }

    private @Nullable Object checkConverted(Object given, ConvertedForm<?, ?> form, Violations found) {
        Object value = converted(given, form);
        if (value == null) {
            found.addMisfit(schema.name(), "type", "a value that its converter can store", "something else");
        } else {
            check.check(value, found);
        }
        return value;
    }

    private @Nullable Object converted(Object given, ConvertedForm<?, ?> form) {
        Class<?> type = schema.converted();
        if (type != null && type.isInstance(given)) {
            return given;
        }
        Object stored = JsonForms.of(form.type())
                .accepted(given, isStrict, (place, path, part) -> {})
                .value();
        try {
            return stored == null ? null : form.value(stored, position);
        } catch (UnreadableValueException refused) {
            return null;
        }
    }

    /** The parts are walked through once, and what is wrong with them is told in the order of the generated validator. */
    private @Nullable Object checkJson(Object given, JsonForm<?> form, Violations found) {
        Violations ofParts = new Violations(found.clock(), true);
        Acceptance<?> acceptance =
                form.accepted(given, isStrict, (place, path, part) -> ofParts.part(schema, place, path, part));
        for (JsonFinding finding : acceptance.findings()) {
            found.addMisfit(schema.name() + finding.path(), finding.constraint(), finding.expected(), finding.actual());
        }
        Object value = acceptance.value();
        if (value != null) {
            found.own(schema.name(), value, schema);
            found.rules(schema.name(), value, schema);
        } else if (acceptance.findings().stream()
                .noneMatch(finding -> finding.path().isEmpty())) {
            // of what is a collection or map with bad parts in it, the size still counts
            found.own(schema.name(), given, schema);
        }
        found.addAll(ofParts);
        return value;
    }
}
