package io.nexusstore.tck;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.EntityField;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.tck.query.PlainFolds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Backends that each fold rows wrongly, as databases do that are asked too simply. */
enum PlantedFoldBug implements Planted {
    /** The control: the backend is right. */
    NOTHING_IS_FOLDED_WRONGLY(PlainFolds.right()),

    SUMS_OVERFLOW_AT_64_BITS(new PlainFolds() {
        @Override
        protected BigDecimal sum(EntityField<?, ?> field, List<Object> values) {
            BigDecimal sum = super.sum(field, values);
            return isReal(field)
                    ? sum
                    : new BigDecimal(BigInteger.valueOf(sum.unscaledValue().longValue()), field.scale());
        }
    }),

    DECIMALS_ARE_SUMMED_AS_DOUBLES(new PlainFolds() {
        @Override
        protected BigDecimal sum(EntityField<?, ?> field, List<Object> values) {
            return switch (field.type()) {
                case DECIMAL ->
                    BigDecimal.valueOf(values.stream()
                            .mapToDouble(value -> number(value).doubleValue())
                            .sum());
                default -> super.sum(field, values);
            };
        }
    }),

    DOUBLES_ARE_ROUNDED_AT_EACH_STEP(new PlainFolds() {
        @Override
        protected BigDecimal sum(EntityField<?, ?> field, List<Object> values) {
            if (!isReal(field)) {
                return super.sum(field, values);
            }
            double sum = 0;
            for (Object value : values) {
                sum += ((Number) value).doubleValue();
            }
            return new BigDecimal(sum);
        }
    }),

    NULL_COUNTS_AS_A_VALUE(new PlainFolds() {
        @Override
        protected long counted(int rows, int values) {
            return rows;
        }
    }),

    THE_GROUP_OF_NULL_IS_LEFT_OUT(new PlainFolds() {
        @Override
        public <T> List<Folding.Group> groups(EntityModel<T, ?> model, Folding<T> folding, List<T> all) {
            return super.groups(model, folding, all).stream()
                    .filter(group -> group.keys().stream().allMatch(Objects::nonNull))
                    .toList();
        }
    }),

    NO_ROWS_HAVE_NO_GROUP(new PlainFolds() {
        @Override
        public <T> List<Folding.Group> groups(EntityModel<T, ?> model, Folding<T> folding, List<T> all) {
            return super.groups(model, folding, all).stream()
                    .filter(group -> !group.folded().contains(0L))
                    .toList();
        }
    }),

    ANY_OF_EQUAL_TIMES_IS_TOLD(new PlainFolds() {
        @Override
        protected @Nullable Object told(List<Object> equal) {
            return equal.isEmpty() ? null : equal.get(equal.size() - 1);
        }
    });

    private final PlainFolds folds;

    PlantedFoldBug(PlainFolds folds) {
        this.folds = folds;
    }

    @Override
    public StoreBackend newBackend() {
        return new FoldingBackend(folds);
    }

    private static boolean isReal(EntityField<?, ?> field) {
        return switch (field.type()) {
            case FLOAT, DOUBLE -> true;
            default -> false;
        };
    }
}
