package io.nexusstore.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.query.Comparison;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fields;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Operator;
import io.nexusstore.query.Query;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EvaluatorRefusalTest {

    private static final User_Model MODEL = User_Model.INSTANCE;

    private record Invoice(String id) {}

    @Test
    @SuppressWarnings("unchecked") // the point of the test: a query of another entity that got past the compiler
    void refusesAFieldOfAnotherEntity() {
        EntityField<User, ?> foreign = (EntityField<User, ?>) (EntityField<?, ?>) Fields.string(Invoice.class, "id", 0);
        Query<User> query = Query.where(foreign.isNull().or(UserFields.AGE.eq(1)));

        InvalidInputException refusal = refusal(() -> Evaluator.apply(MODEL, query, List.of()));

        assertThat(refusal)
                .hasMessage("Field 'id' of entity 'Invoice' does not belong to entity 'User'. "
                        + "Build the query from the fields of 'User'.");
        assertThat(refusal.code()).isEqualTo(InvalidInputException.INVALID_QUERY);
        assertThat(refusal.entity()).contains("User");
    }

    @Test
    void refusesAFieldThatTheEntityDoesNotHave() {
        List<EntityField<User, ?>> unknown = List.of(
                Fields.string(User.class, "nickname", 1),
                Fields.string(User.class, "email", 2),
                Fields.intField(User.class, "email", 1),
                Fields.string(User.class, "email", 11),
                Fields.string(User.class, "email", -1));

        for (EntityField<User, ?> field : unknown) {
            Query<User> query = Query.where(UserFields.AGE
                    .eq(1)
                    .and(field.isNull().or(UserFields.AGE.eq(2)).not()));

            assertThat(refusal(() -> Evaluator.predicate(MODEL, query))).hasMessageContaining(field.name());
        }
    }

    @Test
    void refusesAnOrderByAnUnknownField() {
        Query<User> query = Query.<User>all()
                .orderBy(Fields.string(User.class, "nickname", 1).asc());

        assertThat(refusal(() -> Evaluator.comparator(MODEL, query)))
                .hasMessageStartingWith("Field 'nickname' of entity 'User' does not belong to entity 'User'.");
        assertThat(refusal(() -> Evaluator.keyset(MODEL, query, Users.ROWS.get(0))))
                .hasMessageContaining("'nickname'");
    }

    @Test
    void refusesOperandsThatDoNotFitTheField() {
        List<Comparison<User>> misfits = List.of(
                new Comparison<>(UserFields.AGE, Operator.EQ, List.of()),
                new Comparison<>(UserFields.AGE, Operator.LT, List.of(1, 2)),
                new Comparison<>(UserFields.AGE, Operator.EQ, List.of(1L)),
                new Comparison<>(UserFields.AGE, Operator.IN, List.of(1, "two")),
                new Comparison<>(UserFields.AGE, Operator.IS_NULL, List.of(1)),
                new Comparison<>(UserFields.AGE, Operator.CONTAINS, List.of(1)),
                new Comparison<>(
                        UserFields.TOKEN, Operator.EQ, List.of(UUID.randomUUID().toString())));

        for (Comparison<User> misfit : misfits) {
            assertThat(refusal(() -> Evaluator.check(MODEL, Query.where(misfit))))
                    .hasMessage("Field '" + misfit.field().name() + "' of entity 'User' cannot be compared by "
                            + misfit.operator()
                            + " with these operands. Build the comparison with the methods of the field.");
        }
    }

    @Test
    void refusesAPlaceThatDoesNotFitTheOrder() {
        Query<User> byAge = Query.<User>all().orderBy(UserFields.AGE.asc());
        List<Keyset> misfits = List.of(
                new Keyset(List.of()),
                new Keyset(List.of("u1")),
                new Keyset(List.of("u1", 30)),
                new Keyset(Arrays.asList(30, null)),
                new Keyset(List.of(30, "u1", "u1")));

        for (Keyset misfit : misfits) {
            assertThat(refusal(() -> Evaluator.count(MODEL, byAge.after(misfit), Users.ROWS)))
                    .hasMessage("The place of a query for entity 'User' does not fit its order. "
                            + "Take the place from a row of the same query.");
        }
    }

    private static InvalidInputException refusal(ThrowingCallable call) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
