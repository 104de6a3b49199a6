package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Operator;
import io.nexusstore.query.PlainField;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.entity.Turns;
import io.nexusstore.tck.query.PlainAnswer;
import io.nexusstore.tck.query.PlainJson;
import io.nexusstore.value.ValueType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Backends that each take fields of some kind wrongly: embedded, converted, of several parts, without case. */
enum PlantedFieldBug implements Planted {
    /** An index that ignores case was made by a function of the database that knows more letters. */
    AN_INDEX_IGNORES_CASE_BEYOND_ASCII(new PlainAnswer() {
        @Override
        protected <T> @Nullable Object value(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
            boolean isFolded = model.fields().get(field.index()).isCaseFolded() && field.isCaseIgnored();
            Object value = super.value(model, field, row);
            return isFolded && value != null ? ((String) value).toLowerCase(Locale.ROOT) : value;
        }
    }),

    /** Equality ignores case, and the order does not. */
    CASE_IS_IGNORED_BUT_IN_ORDERS(new PlainAnswer() {
        @Override
        protected <T> @Nullable Object key(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
            return field.isCaseIgnored() ? model.value(row, field.index()) : super.key(model, field, row);
        }
    }),

    /** The columns of a record that is absent hold what variables begin with, and no text. */
    ABSENT_RECORDS_HOLD_ZEROS(new PlainAnswer() {
        @Override
        protected <T> @Nullable Object value(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
            Object value = super.value(model, field, row);
            if (value != null || !isAbsent(model, field, row)) {
                return value;
            }
            return switch (field.type()) {
                case STRING -> "";
                case BOOLEAN -> false;
                case INT -> 0;
                case LONG -> 0L;
                case DOUBLE -> 0.0;
                default -> null;
            };
        }
    }),

    /** A table of its own for the record, which is joined to the rows that have one. */
    ABSENT_RECORDS_LEAVE_ROWS_OUT(new PlainAnswer() {
        @Override
        protected <T> boolean holds(EntityModel<T, ?> model, Comparison<T> comparison, T row) {
            return !isAbsent(model, comparison.field(), row) && super.holds(model, comparison, row);
        }
    }),

    /** The id is one text to the database. */
    IDS_ARE_ORDERED_BY_THEIR_TEXT(new PlainAnswer() {
        @Override
        protected int compareIds(List<?> left, List<?> right) {
            return left.toString().compareTo(right.toString());
        }
    }),

    OPERANDS_ARE_CONVERTED_TWICE(new PlainAnswer() {
        @Override
        protected <T> boolean holds(EntityModel<T, ?> model, Comparison<T> comparison, T row) {
            return super.holds(
                    model,
                    isConverted(comparison.field())
                            ? changed(
                                    comparison,
                                    operand -> Turns.turned(comparison.field().type(), operand))
                            : comparison,
                    row);
        }
    }),

    VALUES_ARE_COMPARED_BEFORE_THEY_ARE_CONVERTED(new PlainAnswer() {
        @Override
        protected Object converted(ValueType type, Object value) {
            return value;
        }
    }),

    /** A negation of what is stored is not its value's. */
    CONVERTED_NULLS_ARE_EQUAL_TO_NOTHING_ELSE(new PlainAnswer() {
        @Override
        protected boolean holds(Comparison<?> comparison, @Nullable Object value) {
            return super.holds(comparison, value)
                    && (value != null || !isConverted(comparison.field()) || comparison.operator() != Operator.NE);
        }
    }),

    /** The text of a set is compared as it happened to be written. */
    SETS_ARE_COMPARED_IN_THE_ORDER_OF_HASHES(PlainAnswer.with(new PlainJson() {
        @Override
        protected List<String> elements(Collection<?> collection) {
            return collection instanceof Set<?>
                    ? List.copyOf(new LinkedHashSet<>(new HashSet<>(super.elements(collection))))
                    : super.elements(collection);
        }
    })),

    /** A JSON type of a database sorts the names of an object by their length first. */
    NAMES_IN_JSON_ARE_SORTED_BY_LENGTH(PlainAnswer.with(new PlainJson() {
        @Override
        protected List<String> entries(Record row) {
            return super.entries(row).stream()
                    .sorted(Comparator.comparing(entry -> entry.indexOf(':')))
                    .toList();
        }
    })),

    NULL_ELEMENTS_ARE_LEFT_OUT(PlainAnswer.with(new PlainJson() {
        @Override
        protected List<String> elements(Collection<?> collection) {
            return super.elements(collection.stream().filter(Objects::nonNull).toList());
        }
    })),

    NULL_ENTRIES_ARE_LEFT_OUT(PlainAnswer.with(new PlainJson() {
        @Override
        protected List<String> entries(Map<?, ?> map) {
            return super.entries(map).stream()
                    .filter(entry -> !entry.endsWith(":null"))
                    .toList();
        }
    })),

    /** A row of null elements is unknown to SQL's {@code = ANY}. */
    ELEMENTS_ARE_NOT_FOUND_BESIDE_NULL(new PlainAnswer() {
        @Override
        protected boolean holdsElement(@Nullable Object collection, Object element) {
            return super.holdsElement(collection, element)
                    && ((Collection<?>) Objects.requireNonNull(collection))
                            .stream().noneMatch(Objects::isNull);
        }
    }),

    EMPTY_COLLECTIONS_ARE_NULL(new PlainAnswer() {
        @Override
        protected <T> @Nullable Object value(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
            Object value = super.value(model, field, row);
            return "[]".equals(value) || "{}".equals(value) ? null : value;
        }
    }),

    ELEMENTS_ARE_FOUND_WITHIN_ELEMENTS(new PlainAnswer() {
        @Override
        protected boolean holdsElement(@Nullable Object collection, Object element) {
            return collection != null && PlainJson.right().text(collection).contains(element.toString());
        }
    }),

    /** JSON knows no whole numbers of 64 bits, as many parsers have it. */
    NUMBERS_IN_JSON_ARE_DOUBLES(PlainAnswer.with(new PlainJson() {
        @Override
        public String text(@Nullable Object value) {
            return super.text(value instanceof Long number ? (Object) (long) number.doubleValue() : value);
        }
    })),

    DECIMALS_IN_JSON_HAVE_NO_SCALE(PlainAnswer.with(new PlainJson() {
        @Override
        public String text(@Nullable Object value) {
            return super.text(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
        }
    }));

    private final PlainAnswer answer;

    PlantedFieldBug(PlainAnswer answer) {
        this.answer = answer;
    }

    @Override
    public StoreBackend newBackend() {
        return new AnsweringBackend(answer);
    }

    @Override
    public boolean isInQueries() {
        return true;
    }

    private static <T> boolean isAbsent(EntityModel<T, ?> model, EntityField<T, ?> field, T row) {
        String name = field.name();
        String record = name.substring(0, name.lastIndexOf('.') + 1);
        return record.startsWith("content.")
                && model.fields().stream()
                        .filter(facts -> facts.name().startsWith(record))
                        .allMatch(facts -> model.value(row, facts.index()) == null);
    }

    private static boolean isConverted(EntityField<?, ?> field) {
        return field instanceof PlainField<?, ?> && field.type() != ValueType.JSON;
    }

    private static <T> Comparison<T> changed(Comparison<T> comparison, UnaryOperator<Object> change) {
        return new Comparison<>(
                comparison.field(),
                comparison.operator(),
                comparison.operands().stream().map(change).toList());
    }
}
