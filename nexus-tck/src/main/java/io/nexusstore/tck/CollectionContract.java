package io.nexusstore.tck;

import static io.nexusstore.tck.Writes.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.tck.entity.Bundle;
import io.nexusstore.tck.entity.Bundle.Label;
import io.nexusstore.tck.entity.BundleBuilder;
import io.nexusstore.tck.entity.BundleDelta;
import io.nexusstore.tck.entity.BundleFields;
import io.nexusstore.tck.entity.Bundle_Model;
import io.nexusstore.tck.query.Answers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists, sets, maps and records in one column: kept exactly, found by their elements and by equality. */
abstract class CollectionContract extends Contract {

    private static final Bundle_Model BUNDLES = Bundle_Model.INSTANCE;

    CollectionContract(BackendCompatibilityKit kit) {
        super(kit);
    }

    @Test
    void everyPartComesBackAsItWas() {
        Bundle full = full("full");
        insert(full, bundle("empty").build());

        assertThat(database().all(BUNDLES))
                .containsExactlyInAnyOrder(
                        BUNDLES.canonical(full), bundle("empty").build());
    }

    @Test
    void nullAndEmptyAreTwoValues() {
        insert(bundle("null").build(), bundle("empty").numbers(Set.of()).build());

        assertMet(BundleFields.NUMBERS.isNull(), "null");
        assertMet(BundleFields.NUMBERS.eq(Set.of()), "empty");
        assertMet(BundleFields.NUMBERS.ne(Set.of()), "null");
    }

    @Test
    void anElementIsFoundWholeAndNotByAPartOfIt() {
        insert(
                tagged("a", "red"),
                tagged("b", "redder", "infrared"),
                tagged("c", "x", "red", "y"),
                tagged("d", "red,x", "\"red\""),
                tagged("e"));

        assertMet(BundleFields.TAGS.contains("red"), "a", "c");
        assertMet(BundleFields.TAGS.contains("red").not(), "b", "d", "e");
    }

    @Test
    void anElementOfAnyCharactersIsFound() {
        List<String> odd =
                List.of("", ",", "\"", "\\", "\",\"", "[", "]", "\n\t\u0001", "\u00e4\uD83D\uDE00", "%", "_", "'");
        insert(bundle("odd").tags(odd).build(), tagged("other", "x"));

        odd.forEach(element -> assertMet(BundleFields.TAGS.contains(element), "odd"));
    }

    @Test
    void aNumberIsFoundExactly() {
        insert(bundle("a")
                .numbers(Set.of(Long.MAX_VALUE, -1L, 9_007_199_254_740_993L))
                .levels(List.of(0.1, 1e300, Double.MIN_VALUE))
                .build());

        assertMet(BundleFields.NUMBERS.contains(9_007_199_254_740_993L), "a");
        assertMet(BundleFields.NUMBERS.contains(9_007_199_254_740_992L));
        assertMet(BundleFields.NUMBERS.contains(1L));
        assertMet(BundleFields.LEVELS.contains(0.1), "a");
        assertMet(BundleFields.LEVELS.contains(Math.nextUp(0.1)));
        assertMet(BundleFields.LEVELS.contains(Double.MIN_VALUE), "a");
    }

    @Test
    void aRecordIsFoundWhole() {
        insert(full("a"), bundle("b").build());

        assertMet(BundleFields.LABELS.contains(new Label("x", 1)), "a");
        assertMet(BundleFields.LABELS.contains(new Label(null, 2)), "a");
        assertMet(BundleFields.LABELS.contains(new Label("x", 2)));
        assertMet(BundleFields.LABEL.eq(new Label("l", 3)), "a");
        assertMet(BundleFields.LABEL.isNull(), "b");
    }

    @Test
    void theOrderCountsInListsAloneAndTheScaleInNumbers() {
        insert(full("a"));

        assertMet(BundleFields.NUMBERS.eq(new LinkedHashSet<>(Arrays.asList(null, 10L, 2L))), "a");
        assertMet(BundleFields.LEVELS.in(List.of(List.of(1.5, -2.0), List.of())));
        assertMet(BundleFields.LEVELS.in(List.of(List.of(-2.0, 1.5), List.of())), "a");
        assertMet(BundleFields.PRICES.eq(Map.of("x", new BigDecimal("1.50"), "a", BigDecimal.ONE)), "a");
        assertMet(BundleFields.PRICES.eq(Map.of("x", new BigDecimal("1.5"), "a", BigDecimal.ONE)));
    }

    @Test
    void aDeltaReplacesTheWholeCollection() {
        insert(full("a"));

        database()
                .write(update(
                        BUNDLES,
                        "a",
                        BundleDelta.edit()
                                .tags(List.of("new"))
                                .prices(null)
                                .build()
                                .change()));

        Bundle stored = database().all(BUNDLES).get(0);
        assertThat(stored)
                .isEqualTo(BundleBuilder.from(BUNDLES.canonical(full("a")))
                        .tags(List.of("new"))
                        .prices(null)
                        .build());
    }

    private void insert(Bundle... bundles) {
        for (Bundle bundle : bundles) {
            database().write(Writes.insert(BUNDLES, BUNDLES.canonical(bundle)));
        }
    }

    private void assertMet(Expression<Bundle> condition, String... ids) {
        assertThat(Answers.rows(database().backend(), BUNDLES, Query.where(condition)))
                .as("rows that meet the condition")
                .extracting(Bundle::id)
                .containsExactly(ids);
    }

    private static BundleBuilder bundle(String id) {
        return BundleBuilder.create().id(id).tags(List.of()).levels(List.of()).labels(List.of());
    }

    private static Bundle tagged(String id, String... tags) {
        return bundle(id).tags(List.of(tags)).build();
    }

    private static Bundle full(String id) {
        return bundle(id)
                .tags(List.of("b", "a", "b"))
                .levels(List.of(-2.0, 1.5))
                .numbers(new LinkedHashSet<>(Arrays.asList(10L, null, 2L)))
                .prices(Map.of("x", new BigDecimal("1.50"), "a", BigDecimal.ONE))
                .label(new Label("l", 3))
                .labels(List.of(new Label("x", 1), new Label(null, 2)))
                .build();
    }
}
