package io.nexusstore.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.UserQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FluentConditionsTest {

    @Test
    void eachConditionIsConjoinedWithThoseBefore() {
        Query<User> query = UserQuery.where()
                .age()
                .ge(18)
                .anyOf(UserFields.EMAIL.eq("a"), UserFields.EMAIL.eq("b"))
                .allOf(q -> q.status().isNotNull(), q -> q)
                .toQuery();

        assertThat(query)
                .isEqualTo(Query.where(UserFields.AGE.ge(18))
                        .and(Expression.anyOf(UserFields.EMAIL.eq("a"), UserFields.EMAIL.eq("b")))
                        .and(new And<>(List.of(UserFields.STATUS.isNotNull(), Expression.allOf()))));
    }

    @Test
    void orderAndWindowComeBehindTheConditions() {
        Query<User> query = UserQuery.where()
                .age()
                .lt(9)
                .offset(2)
                .age()
                .desc()
                .limit(5)
                .age()
                .asc()
                .toQuery();

        assertThat(query)
                .isEqualTo(Query.where(UserFields.AGE.lt(9))
                        .orderBy(UserFields.AGE.desc(), UserFields.AGE.asc())
                        .offset(2)
                        .limit(5));
    }

    @Test
    void stepsLeaveTheQueryBeforeAsItWas() {
        UserQuery adults = UserQuery.where().age().ge(18);
        UserQuery.Ordering byAge = adults.orderBy().age().asc();
        Query<User> before = byAge.toQuery();

        adults.email().eq("a");
        byAge.limit(1).age().desc();

        assertThat(adults.toQuery()).isEqualTo(Query.where(UserFields.AGE.ge(18)));
        assertThat(byAge.toQuery()).isEqualTo(before);
    }

    static List<Query<User>> moreThanConditions() {
        Query<User> all = Query.all();
        return List.of(
                all.limit(1), all.offset(1), all.orderBy(UserFields.AGE.asc()), all.after(new Keyset(List.of("a"))));
    }

    @ParameterizedTest
    @MethodSource("moreThanConditions")
    void refusesWhatTheNextConditionWouldLose(Query<User> query) {
        FluentConditions<User, UserQuery, UserQuery.Ordering> conditions = UserQuery.where();

        assertThatThrownBy(() -> conditions.with(query))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("A query with an order or a window takes no more conditions. Begin with the conditions.");
    }
}
