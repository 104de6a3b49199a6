package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import java.util.List;

/** The fluent query says the same as the query made of field constants. */
public final class QueryScenario {

    public static void run() {
        assertThat(CustomerQuery.where().age().ge(18).status().in(Customer.Status.ACTIVE, Customer.Status.BLOCKED)
                        .orderBy().createdAt().desc().name().asc().limit(10).offset(5).toQuery())
                .isEqualTo(Query.where(CustomerFields.AGE.ge(18))
                        .and(CustomerFields.STATUS.in(List.of(Customer.Status.ACTIVE, Customer.Status.BLOCKED)))
                        .orderBy(CustomerFields.CREATED_AT.desc(), CustomerFields.NAME.asc())
                        .limit(10)
                        .offset(5));
        assertThat(CustomerQuery.where()
                        .anyOf(CustomerFields.AGE.lt(18), CustomerFields.AGE.gt(65))
                        .allOf(CustomerFields.NAME.isNull(), CustomerFields.SCORE.isNotNull())
                        .email().startsWith("a")
                        .toQuery().predicate().orElseThrow())
                .isEqualTo(new io.nexusstore.query.Or<>(List.of(CustomerFields.AGE.lt(18), CustomerFields.AGE.gt(65)))
                        .and(new io.nexusstore.query.And<>(List.of(CustomerFields.NAME.isNull(), CustomerFields.SCORE.isNotNull())))
                        .and(CustomerFields.EMAIL.startsWith("a")));
        assertThat(CustomerQuery.where()
                        .anyOf(
                                q -> q.age().lt(18).status().eq(Customer.Status.ACTIVE),
                                q -> q.allOf(
                                        g -> g.name().isNull(),
                                        g -> g.anyOf(a -> a.score().gt(1.0), a -> a.score().isNull())))
                        .toQuery().predicate().orElseThrow())
                .isEqualTo(Expression.anyOf(
                        CustomerFields.AGE.lt(18).and(CustomerFields.STATUS.eq(Customer.Status.ACTIVE)),
                        Expression.allOf(
                                CustomerFields.NAME.isNull(),
                                Expression.anyOf(CustomerFields.SCORE.gt(1.0), CustomerFields.SCORE.isNull()))));
        assertThat(CustomerQuery.where().allOf(q -> q, q -> q.name().isNull()).toQuery())
                .isEqualTo(Query.where(Expression.allOf(Expression.allOf(), CustomerFields.NAME.isNull())));
        assertThat(CustomerQuery.where().orderBy().name().nullsLast().asc().age().nullsFirst().desc().toQuery())
                .isEqualTo(Query.<Customer>unconstrained()
                        .orderBy(CustomerFields.NAME.asc().nullsLast(), CustomerFields.AGE.desc().nullsFirst()));
        assertThat(CustomerQuery.where().orderBy().name().nullsFirst().asc().toQuery())
                .isEqualTo(CustomerQuery.where().orderBy().name().asc().toQuery());
        assertThat(CustomerQuery.where().toQuery()).isEqualTo(Query.unconstrained());
        assertThat(CustomerQuery.where().limit(3).toQuery()).isEqualTo(Query.<Customer>unconstrained().limit(3));
        assertThat(LedgerLineQuery.where().limit_().eq("l").limit(1).limit_().desc().toQuery())
                .isEqualTo(Query.where(LedgerLineFields.LIMIT.eq("l")).limit(1).orderBy(LedgerLineFields.LIMIT.desc()));
        assertThat(CustomerFields.CREATED_AT.name()).isEqualTo("createdAt");
        assertThat(CustomerFields.CREATED_AT.index()).isEqualTo(7);
    }
}
