package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.And;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Not;
import io.nexusstore.query.Operator;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.query.PlainAnswer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Backends that each answer queries wrongly, as databases do that are asked too simply. */
enum PlantedQueryBug implements Planted {
    /** SQL's {@code <>} is unknown for null. */
    NE_LEAVES_NULL_OUT(new PlainAnswer() {
        @Override
        protected boolean holds(Comparison<?> comparison, @Nullable Object value) {
            return super.holds(comparison, value) && (value != null || comparison.operator() != Operator.NE);
        }
    }),

    /** SQL's {@code NOT IN} is unknown for null. */
    NOT_IN_LEAVES_NULL_OUT(new PlainAnswer() {
        @Override
        protected boolean holds(Comparison<?> comparison, @Nullable Object value) {
            return super.holds(comparison, value) && (value != null || comparison.operator() != Operator.NOT_IN);
        }
    }),

    /** SQL's {@code NOT} of unknown is unknown. */
    NEGATION_HAS_THREE_VALUES(new PlainAnswer() {
        @Override
        protected <T> boolean meets(EntityModel<T, ?> model, Expression<T> condition, T row) {
            return condition instanceof Not<T> not && isUnknown(model, not.operand(), row)
                    ? false
                    : super.meets(model, condition, row);
        }
    }),

    /** De Morgan forgotten. */
    NEGATED_GROUPS_STAY_OF_THEIR_KIND(new PlainAnswer() {
        @Override
        protected <T> boolean meets(EntityModel<T, ?> model, Expression<T> condition, T row) {
            return condition instanceof Not<T> not && not.operand() instanceof And<T> and
                    ? and.operands().stream().noneMatch(operand -> meets(model, operand, row))
                    : super.meets(model, condition, row);
        }
    }),

    WILDCARDS_ARE_NOT_ESCAPED(new PlainAnswer() {
        @Override
        protected boolean holds(Comparison<?> comparison, @Nullable Object value) {
            String operand = comparison.operands().isEmpty() ? "" : String.valueOf(comparison.operand());
            return switch (comparison.operator()) {
                case STARTS_WITH -> value != null && like(value, operand + "%");
                case CONTAINS -> value != null && like(value, "%" + operand + "%");
                case ENDS_WITH -> value != null && like(value, "%" + operand);
                default -> super.holds(comparison, value);
            };
        }
    }),

    TEXT_IS_ORDERED_BY_UNITS_OF_UTF16(new PlainAnswer() {
        @Override
        protected int compare(Object left, Object right) {
            return left instanceof String text ? text.compareTo((String) right) : super.compare(left, right);
        }
    }),

    UUIDS_ARE_SIGNED(new PlainAnswer() {
        @Override
        protected int compare(Object left, Object right) {
            return left instanceof UUID uuid ? uuid.compareTo((UUID) right) : super.compare(left, right);
        }
    }),

    BYTES_ARE_SIGNED(new PlainAnswer() {
        @Override
        protected int compare(Object left, Object right) {
            return left instanceof byte[] bytes ? Arrays.compare(bytes, (byte[]) right) : super.compare(left, right);
        }
    }),

    ENUMS_ARE_ORDERED_BY_DECLARATION(new PlainAnswer() {
        @Override
        protected int compare(Object left, Object right) {
            return left instanceof Enum<?> constant
                    ? Integer.compare(constant.ordinal(), ((Enum<?>) right).ordinal())
                    : super.compare(left, right);
        }
    }),

    CASE_IS_IGNORED_BEYOND_ASCII(new PlainAnswer() {
        @Override
        protected String caseFolded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }),

    THE_LIMIT_IS_OFF_BY_ONE(new PlainAnswer() {
        @Override
        protected long limit(long rows) {
            return rows + 1;
        }
    });

    private final PlainAnswer answer;

    PlantedQueryBug(PlainAnswer answer) {
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

    private static <T> boolean isUnknown(EntityModel<T, ?> model, Expression<T> condition, T row) {
        return condition instanceof Comparison<T> comparison
                && !comparison.operands().isEmpty()
                && model.value(row, comparison.field().index()) == null;
    }

    private static boolean like(Object text, String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.codePoints()
                .forEach(c -> regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher((String) text)
                .matches();
    }
}
