package io.nexusstore.spi;

import static io.nexusstore.spi.Users.find;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluatorOrderTest {

    private static final User_Model MODEL = User_Model.INSTANCE;

    @Test
    void orderIsByIdWhereNoneIsGiven() {
        List<User> shuffled = new ArrayList<>(Users.ROWS);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Evaluator.apply(MODEL, Query.all(), shuffled)).isEqualTo(Users.ROWS);
    }

    @Test
    void nullsComeFirstAscendingAndLastDescending() {
        assertThat(find(Query.<User>all().orderBy(UserFields.SCORE.asc())))
                .containsExactly("u2", "u6", "u3", "u5", "u1", "u4", "u7", "u8");
        assertThat(find(Query.<User>all().orderBy(UserFields.SCORE.desc())))
                .containsExactly("u7", "u8", "u1", "u4", "u5", "u3", "u2", "u6");
    }

    @Test
    void tiesAreBrokenByIdAscendingInBothDirections() {
        assertThat(find(Query.<User>all().orderBy(UserFields.AGE.asc())))
                .containsExactly("u7", "u8", "u2", "u5", "u1", "u3", "u6", "u4");
        assertThat(find(Query.<User>all().orderBy(UserFields.AGE.desc())))
                .containsExactly("u4", "u1", "u3", "u6", "u2", "u5", "u7", "u8");
    }

    @Test
    void laterKeysOrderWithinEarlierOnes() {
        assertThat(find(Query.<User>all().orderBy(UserFields.AGE.desc(), UserFields.NAME.asc())))
                .containsExactly("u4", "u3", "u6", "u1", "u5", "u2", "u7", "u8");
        assertThat(find(Query.<User>all().orderBy(UserFields.STATUS.asc(), UserFields.TOKEN.desc())))
                .containsExactly("u1", "u4", "u6", "u8", "u5", "u2", "u3", "u7");
    }

    @Test
    void textIsOrderedByCodePointAndBytesUnsigned() {
        assertThat(find(Query.<User>all().orderBy(UserFields.NAME.asc())))
                .containsExactly("u3", "u5", "u6", "u1", "u4", "u2", "u7", "u8");
        assertThat(find(Query.<User>all().orderBy(UserFields.AVATAR.asc())))
                .containsExactly("u3", "u6", "u8", "u4", "u1", "u7", "u5", "u2");
    }

    @Test
    void windowCountsOffsetBeforeLimit() {
        Query<User> byAge = Query.<User>all().orderBy(UserFields.AGE.asc());

        assertThat(find(byAge.offset(2).limit(3))).containsExactly("u2", "u5", "u1");
        assertThat(find(byAge.offset(7).limit(3))).containsExactly("u4");
        assertThat(find(byAge.offset(8))).isEmpty();
        assertThat(find(byAge.offset(Long.MAX_VALUE).limit(Long.MAX_VALUE))).isEmpty();
        assertThat(find(byAge.offset(1).limit(Long.MAX_VALUE)))
                .containsExactly("u8", "u2", "u5", "u1", "u3", "u6", "u4");
        assertThat(find(byAge.limit(0))).isEmpty();
    }

    @Test
    void countIncludesTheWindow() {
        Query<User> adults = Query.where(UserFields.AGE.ge(18));

        assertThat(Evaluator.count(MODEL, adults, Users.ROWS)).isEqualTo(6);
        assertThat(Evaluator.count(MODEL, adults.limit(4), Users.ROWS)).isEqualTo(4);
        assertThat(Evaluator.count(MODEL, adults.offset(4), Users.ROWS)).isEqualTo(2);
        assertThat(Evaluator.count(MODEL, adults.offset(9).limit(4), Users.ROWS))
                .isZero();
    }

    @Test
    void fewFirstRowsOfManyAreThoseThatASortWouldGive() {
        List<User> many = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            many.add(Users.user(
                    "id%04d".formatted(i),
                    null,
                    random.nextInt(20),
                    random.nextBoolean() ? null : 1.0 * random.nextInt(5),
                    User.Status.ACTIVE,
                    null,
                    null));
        }
        Collections.shuffle(many, random);
        Query<User> query = Query.<User>all().orderBy(UserFields.SCORE.desc(), UserFields.AGE.asc());
        List<User> sorted = Evaluator.apply(MODEL, query, many);

        assertThat(sorted).isSortedAccordingTo(Evaluator.comparator(MODEL, query));
        for (int size : new int[] {1, 2, 50, 124, 125, 126, 999}) {
            assertThat(Evaluator.apply(MODEL, query.offset(1).limit(size), many))
                    .isEqualTo(sorted.subList(1, size + 1));
        }
    }

    @Test
    void rowsBehindAPlaceAreTheRestOfTheOrder() {
        List<Query<User>> queries = List.of(
                Query.all(),
                Query.<User>all().orderBy(UserFields.SCORE.asc()),
                Query.<User>all().orderBy(UserFields.SCORE.desc()),
                Query.<User>all().orderBy(UserFields.AGE.desc(), UserFields.NAME.asc(), UserFields.AVATAR.desc()),
                Query.where(UserFields.AGE.ge(18)).orderBy(UserFields.ID.desc()));
        for (Query<User> query : queries) {
            List<User> all = Evaluator.apply(MODEL, query, Users.ROWS);
            for (int i = 0; i < all.size(); i++) {
                Keyset place = Evaluator.keyset(MODEL, query, all.get(i));
                List<User> rest = all.subList(i + 1, all.size());

                assertThat(Evaluator.apply(MODEL, query.after(place), Users.ROWS))
                        .isEqualTo(rest);
                assertThat(Evaluator.apply(MODEL, query.after(place).offset(1).limit(2), Users.ROWS))
                        .isEqualTo(rest.stream().skip(1).limit(2).toList());
                assertThat(Evaluator.count(MODEL, query.after(place), Users.ROWS))
                        .isEqualTo(rest.size());
            }
        }
    }

    @Test
    void placeNeedNotBeThatOfARow() {
        Query<User> byScore = Query.<User>all().orderBy(UserFields.SCORE.asc());

        assertThat(find(byScore.after(new Keyset(List.of(1.0, "u9"))))).containsExactly("u1", "u4", "u7", "u8");
        assertThat(find(byScore.after(new Keyset(Arrays.asList(null, "u3")))))
                .containsExactly("u6", "u3", "u5", "u1", "u4", "u7", "u8");
    }

    @Test
    void placeHoldsTheKeysThenTheId() {
        Query<User> query = Query.<User>all().orderBy(UserFields.SCORE.asc(), UserFields.AGE.desc());

        assertThat(Evaluator.keyset(MODEL, query, Users.ROWS.get(1)).values()).containsExactly(null, 18, "u2");
    }
}
