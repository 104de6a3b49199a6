package io.nexusstore.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserFields;
import io.nexusstore.fixture.User_Model;
import io.nexusstore.json.JsonForms;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GroupingTest {

    private static final Grouping<User> BY_STATUS =
            Grouping.of(Query.<User>all()).by(UserFields.STATUS).select(Aggregate.count(), UserFields.AGE.sum());

    @Test
    void aggregatesAreEqualWhenTheyTellTheSameOfTheSameField() {
        assertThat(UserFields.AGE.sum()).isEqualTo(UserFields.AGE.sum()).hasSameHashCodeAs(UserFields.AGE.sum());
        assertThat(UserFields.AGE.sum()).isNotEqualTo(UserFields.VERSION.sum());
        assertThat((Object) UserFields.AGE.min()).isNotEqualTo(UserFields.AGE.max());
        assertThat((Object) UserFields.NAME.min())
                .isNotEqualTo(UserFields.NAME.ignoreCase().min());
        assertThat(UserFields.NAME.ignoreCase().min()).hasToString("min of name ignoring case");
    }

    @Test
    void groupingsAreEqualWhenTheirPartsAre() {
        Grouping<User> same =
                Grouping.of(Query.<User>all()).by(UserFields.STATUS).select(Aggregate.count(), UserFields.AGE.sum());

        assertThat(BY_STATUS).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(BY_STATUS).isNotEqualTo(same.by(UserFields.AGE));
        assertThat(BY_STATUS).isNotEqualTo(same.select(UserFields.AGE.max()));
    }

    @Test
    void aRowIsAskedByFieldsAndAggregates() {
        GroupRow<User> row = new GroupRow<>(BY_STATUS, Arrays.asList((Object) null), List.of(3L, 7));

        assertThat(row.key(UserFields.STATUS)).isNull();
        assertThat(row.get(Aggregate.<User>count())).isEqualTo(3L);
        assertThatThrownBy(() -> row.key(UserFields.AGE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The grouping is not grouped by field 'age'. Add it to the keys of the grouping.");
        assertThatThrownBy(() -> row.get(UserFields.AGE.max()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The grouping does not select 'max of age'. Add it to the aggregates of the grouping.");
    }

    @Test
    void jsonIsNoKey() {
        PlainField<User, List<String>> tags =
                Fields.collection(User.class, "tags", 3, JsonForms.list(JsonForms.STRING));

        assertThatThrownBy(() -> BY_STATUS.by(tags))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Rows of entity 'User' cannot be grouped by field 'tags'");
    }

    @Test
    void averagesOfDoublesAreRoundedOnce() {
        assertThat(UserFields.SCORE.avg().of(Arrays.asList(new BigDecimal("2"), 3L)))
                .contains(2.0 / 3.0);
        assertThat(UserFields.SCORE.avg().of(Arrays.asList(BigDecimal.ZERO, 0L)))
                .isEqualTo(Optional.empty());
        BigDecimal middle = new BigDecimal(1.0).add(new BigDecimal(Math.ulp(1.0)).divide(BigDecimal.valueOf(2)));
        BigDecimal aboveMiddle = middle.multiply(BigDecimal.valueOf(3)).add(new BigDecimal(Double.MIN_VALUE));
        assertThat(UserFields.SCORE.avg().of(Arrays.asList(middle, 1L))).contains(1.0);
        assertThat(UserFields.SCORE.avg().of(Arrays.asList(aboveMiddle, 3L))).contains(Math.nextUp(1.0));
        BigDecimal twice = new BigDecimal(Double.MAX_VALUE).multiply(BigDecimal.valueOf(2));
        assertThat(UserFields.SCORE.sum().of(List.of(twice))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(UserFields.SCORE.avg().of(Arrays.asList(twice, 2L))).contains(Double.MAX_VALUE);
    }

    @Test
    void foldsThatDoNotSuitTheirFieldAreRefused() {
        Folding<User> folding =
                new Folding<>(Query.all(), List.of(), List.of(new Fold<>(Fold.Kind.SUM, UserFields.NAME)));

        assertThatThrownBy(() -> Evaluator.check(User_Model.INSTANCE, folding))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Field 'name' of entity 'User' cannot be folded to SUM, since it is of type STRING."
                        + " Build aggregates with the methods of the field.");
    }

    @Test
    void fieldsOfOtherEntitiesAreRefused() {
        Folding<User> folding = new Folding<>(Query.all(), List.of(Fields.intField(User.class, "years", 3)), List.of());

        assertThatThrownBy(() -> Evaluator.check(User_Model.INSTANCE, folding))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Field 'years' of entity 'User' does not belong to entity 'User'");
    }
}
