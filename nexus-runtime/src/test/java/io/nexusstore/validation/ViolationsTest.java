package io.nexusstore.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.fixture.User;
import io.nexusstore.fixture.UserValidator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void everyViolationIsListedInTheOrderOfTheFields() {
        User broken = new User(null, "x", "a\u0000", 200, Double.NaN, null, null, new byte[70_000], null, null, 0);

        List<Violation> found = UserValidator.validate(broken);

        assertThat(found)
                .extracting(violation -> violation.field() + " " + violation.constraint())
                .containsExactly(
                        "id required",
                        "email minLength",
                        "email pattern",
                        "name domain",
                        "age max",
                        "score domain",
                        "status required",
                        "avatar maxLength");
    }

    @Test
    void messagesSayWhatIsExpectedAndNeverTheValue() {
        User broken = new User("u", "secret-without-at", null, 1, null, User.Status.ACTIVE, null, null, null, null, 0);

        SchemaValidationException failure =
                new SchemaValidationException("User", new TreeMap<>(Map.of(4, UserValidator.validate(broken))));

        assertThat(failure)
                .hasMessage(
                        "Entity 'User' at position 4 was not saved. Field 'email' must be text that matches .+@.+ but is"
                                + " text that does not.");
        assertThat(failure.position()).hasValue(4);
    }

    @Test
    void lengthCountsCodePoints() {
        Violations found = new Violations();
        found.text("name", "\uD83D\uDE00\uD83D\uDE00", 2);
        found.minLength("name", "\uD83D\uDE00\uD83D\uDE00", 2);

        assertThat(found.toList()).isEmpty();
    }

    @Test
    void boundsAreInclusiveAndPassOverNull() {
        Violations found = new Violations();
        found.min("a", 5, 5);
        found.max("a", 5, 5);
        found.min("b", (Integer) null, 5);
        found.range("c", Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
        found.range("d", null, Instant.EPOCH, Instant.EPOCH);

        assertThat(found.toList()).isEmpty();
    }
}
