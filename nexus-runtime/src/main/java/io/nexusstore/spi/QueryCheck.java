package io.nexusstore.spi;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.query.And;
import io.nexusstore.query.CollectionField;
import io.nexusstore.query.ComparableField;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Fold;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Or;
import io.nexusstore.query.Order;
import io.nexusstore.query.PlainField;
import io.nexusstore.query.Query;
import io.nexusstore.value.StoredForm;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refuses queries that were not built for the entity that they are put to. */
final class QueryCheck {

    private QueryCheck() {}

    static <T> void check(EntityModel<T, ?> model, Query<T> query) {
        query.predicate().ifPresent(predicate -> check(model, predicate));
        query.order().forEach(key -> checkField(model, key.field()));
        query.after().ifPresent(place -> checkPlace(model, query.order(), place));
    }

    static <T> void check(EntityModel<T, ?> model, Folding<T> folding) {
        check(model, folding.query());
        for (EntityField<T, ?> key : folding.keys()) {
            checkField(model, key);
            checkFolded(model, key, key.type() != ValueType.JSON, "grouped by");
        }
        for (Fold<T> fold : folding.folds()) {
            EntityField<T, ?> field = fold.field();
            if (field != null) {
                checkField(model, field);
                checkFolded(model, field, canFold(fold.kind(), field), "folded to " + fold.kind());
            }
        }
    }

    private static boolean canFold(Fold.Kind kind, EntityField<?, ?> field) {
        return switch (kind) {
            case ROWS, VALUES -> true;
            case DISTINCT, LEAST, GREATEST -> field instanceof ComparableField<?, ?>;
            case SUM ->
                field instanceof ComparableField<?, ?>
                        && switch (field.type()) {
                            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER, DURATION -> true;
                            default -> false;
                        };
        };
    }

    private static void checkFolded(EntityModel<?, ?> model, EntityField<?, ?> field, boolean isFit, String what) {
        if (!isFit) {
            throw refusal(
                    model,
                    "Field '" + field.name() + "' of entity '" + model.name() + "' cannot be " + what
                            + ", since it is of type " + field.type()
                            + ". Build aggregates with the methods of the field.");
        }
    }

    private static void check(EntityModel<?, ?> model, Expression<?> root) {
        Deque<Expression<?>> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression<?> expression = open.pop();
            if (expression instanceof Comparison<?> comparison) {
                checkField(model, comparison.field());
                checkOperands(model, comparison);
            } else if (expression instanceof Not<?> not) {
                open.push(not.operand());
            } else if (expression instanceof And<?> and) {
                and.operands().forEach(open::push);
            } else if (expression instanceof Or<?> or) {
                or.operands().forEach(open::push);
            }
        }
    }

    private static void checkField(EntityModel<?, ?> model, EntityField<?, ?> field) {
        List<FieldFacts> fields = model.fields();
        boolean isKnown = field.entity() == model.type() && field.index() >= 0 && field.index() < fields.size();
        if (isKnown) {
            FieldFacts facts = fields.get(field.index());
            isKnown = facts.name().equals(field.name())
                    && facts.type() == field.type()
                    && facts.precision() == field.precision()
                    && facts.scale() == field.scale()
                    && (facts.type() == ValueType.STRING || !field.isCaseIgnored())
                    && facts.form() == formOf(field);
        }
        if (!isKnown) {
            throw refusal(
                    model,
                    "Field '" + field.name() + "' of entity '" + field.entity().getSimpleName()
                            + "' does not belong to entity '" + model.name()
                            + "'. Build the query from the fields of '" + model.name() + "'.");
        }
    }

    private static @Nullable StoredForm<?> formOf(EntityField<?, ?> field) {
        return field instanceof PlainField<?, ?> plain ? plain.form() : null;
    }

    private static void checkOperands(EntityModel<?, ?> model, Comparison<?> comparison) {
        Operator operator = comparison.operator();
        ValueType type = comparison.field().type();
        int count = comparison.operands().size();
        boolean fits = switch (operator) {
            case IS_NULL, IS_NOT_NULL -> count == 0;
            case IN, NOT_IN -> true;
            case EQ, NE -> count == 1;
            case LT, LE, GT, GE -> count == 1 && comparison.field() instanceof ComparableField<?, ?>;
            case CONTAINS ->
                count == 1 && (type == ValueType.STRING || comparison.field() instanceof CollectionField<?, ?, ?>);
            case STARTS_WITH, ENDS_WITH -> count == 1 && type == ValueType.STRING;
        };
        for (Object operand : comparison.operands()) {
            fits &= isOfType(type, comparison.field().scale(), operand);
        }
        if (!fits) {
            throw refusal(
                    model,
                    "Field '" + comparison.field().name() + "' of entity '" + model.name() + "' cannot be compared by "
                            + operator + " with these operands. Build the comparison with the methods of the field.");
        }
    }

    private static void checkPlace(EntityModel<?, ?> model, List<? extends Order<?>> order, Keyset place) {
        List<@Nullable Object> values = place.values();
        List<Integer> ids = model.idFields();
        boolean fits = values.size() == order.size() + ids.size();
        for (int i = 0; fits && i < order.size(); i++) {
            Object value = values.get(i);
            fits = value == null
                    || isOfType(
                            order.get(i).field().type(), order.get(i).field().scale(), value);
        }
        for (int i = 0; fits && i < ids.size(); i++) {
            Object id = values.get(order.size() + i);
            fits = id != null && isOfType(model.fields().get(ids.get(i)).type(), 0, id);
        }
        if (!fits) {
            throw refusal(
                    model,
                    "The place of a query for entity '" + model.name()
                            + "' does not fit its order. Take the place from a row of the same query.");
        }
    }

    private static boolean isOfType(ValueType type, int scale, Object value) {
        return switch (type) {
            case STRING, JSON -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case BYTE -> value instanceof Byte;
            case SHORT -> value instanceof Short;
            case INT -> value instanceof Integer;
            case LONG -> value instanceof Long;
            case FLOAT -> value instanceof Float;
            case DOUBLE -> value instanceof Double;
            case CHAR -> value instanceof Character;
            case ENUM -> value instanceof Enum<?>;
            case INSTANT -> value instanceof Instant;
            case UUID -> value instanceof UUID;
            case BYTES -> value instanceof byte[];
            case DECIMAL -> value instanceof BigDecimal number && number.scale() == scale;
            case BIG_INTEGER -> value instanceof BigInteger;
            case LOCAL_DATE -> value instanceof LocalDate;
            case LOCAL_TIME -> value instanceof LocalTime;
            case LOCAL_DATE_TIME -> value instanceof LocalDateTime;
            case OFFSET_DATE_TIME -> value instanceof OffsetDateTime;
            case DURATION -> value instanceof Duration;
        };
    }

    private static InvalidInputException refusal(EntityModel<?, ?> model, String message) {
        return new InvalidInputException(InvalidInputException.INVALID_QUERY, model.name(), message);
    }
}
