package io.nexusstore.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.UserQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void queriesOfEqualPartsAreEqual() {
        Query<User> first = Query.where(UserFields.AVATAR.eq(new byte[] {1, 2})).orderBy(UserFields.AGE.desc());
        Query<User> second =
                Query.where(UserFields.AVATAR.eq(new byte[] {1, 2})).orderBy(UserFields.AGE.desc());

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first).isNotEqualTo(second.limit(3));
        assertThat(first).isNotEqualTo(Query.where(UserFields.AVATAR.eq(new byte[] {1, 3})));
    }

    @Test
    void equalsNullMeansIsNull() {
        assertThat(UserFields.NAME.eq(null)).isEqualTo(UserFields.NAME.isNull());
        assertThat(UserFields.NAME.ne(null)).isEqualTo(UserFields.NAME.isNotNull());
        assertThat(UserFields.NAME.in(Arrays.asList("a", null)))
                .isEqualTo(UserFields.NAME.in(Arrays.asList("a")).or(UserFields.NAME.isNull()));
    }

    @Test
    void operandsAreCanonical() {
        assertThat(UserFields.SCORE.eq(-0.0)).isEqualTo(UserFields.SCORE.eq(0.0));
        assertThat(UserFields.CREATED_AT.lt(Instant.parse("2026-01-01T00:00:00.000001999Z")))
                .isEqualTo(UserFields.CREATED_AT.lt(Instant.parse("2026-01-01T00:00:00.000001Z")));
    }

    @Test
    void operandsOutsideTheDomainAreRefusedByFieldAndEntity() {
        assertThatThrownBy(() -> UserFields.SCORE.gt(Double.NaN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Field 'score' of entity 'User' cannot be compared with a value that is not a number,"
                        + " since no stored value can be. Remove it from the query.");
        assertThatThrownBy(() -> UserFields.NAME.startsWith("\uD800")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void treesDeeperThanTheBoundAreRefusedWhereTheyAreBuilt() {
        Expression<User> deep = UserFields.AGE.eq(1);
        for (int i = 2; i <= Expression.MAX_DEPTH; i++) {
            deep = i % 2 == 0 ? deep.and(UserFields.AGE.eq(i)) : deep.or(UserFields.AGE.eq(i));
        }
        Expression<User> deepest = deep;

        assertThat(deepest.depth()).isEqualTo(Expression.MAX_DEPTH);
        assertThatThrownBy(deepest::not)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nested more than 1000 levels deep");
    }

    @Test
    void treesOfTheGreatestDepthAreComparedAndEvaluated() {
        Expression<User> one = deepest();
        Expression<User> other = deepest();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(UserFields.AGE.eq(1));
        assertThat(one.toString()).isEqualTo(other.toString());
        assertThat(Query.where(one)).isEqualTo(Query.where(other));
    }

    @Test
    void tenThousandLevelsAreRefusedAndTenThousandConditionsSideBySideAreNot() {
        assertThatThrownBy(() -> {
                    Expression<User> deep = UserFields.AGE.eq(0);
                    for (int i = 0; i < 10_000; i++) {
                        deep = new Not<>(deep);
                    }
                })
                .isInstanceOf(InvalidInputException.class);

        List<Expression<User>> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(UserFields.AGE.eq(i));
        }

        assertThat(new Or<>(many)).isEqualTo(new Or<>(List.copyOf(many)));
    }

    private static Expression<User> deepest() {
        Expression<User> deep = UserFields.AGE.eq(1);
        for (int i = 2; i <= Expression.MAX_DEPTH; i++) {
            deep = i % 3 == 0 ? new Not<>(deep) : i % 3 == 1 ? new And<>(List.of(deep)) : new Or<>(List.of(deep));
        }
        return deep;
    }

    @Test
    void conditionsSideBySideStayFlat() {
        Expression<User> wide = UserFields.AGE.eq(0);
        for (int i = 1; i < 5_000; i++) {
            wide = wide.or(UserFields.AGE.eq(i));
        }

        assertThat(wide.depth()).isEqualTo(2);
    }

    @Test
    void aQueryWithoutConditionsIsNotAllOnPurpose() {
        assertThat(UserQuery.where().toQuery().isExplicitlyAll()).isFalse();
        assertThat(Query.<User>all().isExplicitlyAll()).isTrue();
        assertThat(Query.<User>all().and(UserFields.AGE.eq(1)).isExplicitlyAll())
                .isFalse();
    }

    @Test
    void windowsAreNotNegative() {
        assertThatThrownBy(() -> Query.<User>all().limit(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Query.<User>all().offset(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void decimalsTakeTheScaleOfTheirFieldOrAreRefused() {
        ComparableField<User, BigDecimal> price = Fields.decimal(User.class, "price", 0, 10, 2);

        assertThat(price.lt(new BigDecimal("1.5"))).isEqualTo(price.lt(new BigDecimal("1.50")));
        assertThatThrownBy(() -> price.lt(new BigDecimal("1.005")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Field 'price' of entity 'User' cannot be compared with a value that is finer than scale 2,"
                        + " since no stored value can be. Round it in the direction that is meant, or remove it from the"
                        + " query.");
        assertThatThrownBy(() -> price.in(List.of(new BigDecimal("1e8"))))
                .hasMessageContaining("too great for precision 10 and scale 2");
    }
}
