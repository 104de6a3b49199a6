package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.examples.guide.Recipe.Source;
import io.nexusstore.examples.guide.Recipe.Step;
import io.nexusstore.memory.InMemoryBackend;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the guide says about collections and types of one's own. */
final class CollectionsTest {

    @Test
    void findsByElementsAndByEquality() {
        try (Nexus nexus = Nexus.builder(InMemoryBackend.create()).open()) {
            RecipeRepository recipes = RecipeRepository.of(nexus);
            // spotless:off
            // snippet: entities/recipe-use
            Recipe bread = recipes.blocking()
                    .save(new Recipe(
                            "bread",
                            Set.of("vegan", "slow"),
                            Map.of("flour", 500, "water", 330),
                            List.of(new Step("Knead", 10), new Step("Bake", 45)),
                            new Source("Crust", 12)));

            List<Recipe> slow = recipes.blocking()
                    .find(RecipeQuery.where()
                            .tags().contains("slow")
                            .steps().contains(new Step("Bake", 45))
                            .source().ne(new Source("Crumb", null)));

            RecipeDelta edit = RecipeTracked.of(bread).tags(Set.of("vegan")).delta();
            recipes.blocking().update("bread", edit);
            // end
            // spotless:on

            assertThat(slow).containsExactly(bread);
            assertThat(recipes.blocking().require("bread").tags()).containsExactly("vegan");
            assertThatThrownBy(() -> recipes.blocking()
                            .save(RecipeBuilder.withSteps(bread, Arrays.asList(new Step("Knead", 1), null))))
                    .isInstanceOfSatisfying(
                            SchemaValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::field)
                                    .containsExactly("steps[1]"));
        }
    }

    @Test
    void convertsTypesOfItsOwn() {
        try (Nexus nexus = Nexus.builder(InMemoryBackend.create()).open()) {
            FeeRepository fees = FeeRepository.of(nexus);
            fees.blocking().save(new Fee("a", new Money(150)));

            assertThat(fees.blocking().find(FeeQuery.where().amount().eq(new Money(150))))
                    .containsExactly(new Fee("a", new Money(150)));
        }
    }
}
