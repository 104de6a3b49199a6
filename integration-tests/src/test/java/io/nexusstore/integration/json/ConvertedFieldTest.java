package io.nexusstore.integration.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.integration.fixture.Database;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.json.Offer.Money;
import io.nexusstore.integration.json.Offer.Stamp;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class ConvertedFieldTest {

    private static final Stamp STAMP = new Stamp(OffsetDateTime.parse("2026-11-21T12:00:00.000001+05:45"));

    @RegisterExtension
    final Session session;

    ConvertedFieldTest(Database database) {
        this.session = new Session(database);
    }

    @Test
    void valuesRoundTripInTheirCanonicalForm() {
        Offer saved = offers().save(new Offer("a", Money.of("1.5"), null, Locale.UK, Year.of(-44), STAMP, 0));

        assertThat(saved).isEqualTo(new Offer("a", Money.of("1.50"), null, Locale.UK, Year.of(-44), STAMP, 1));
        assertThat(offers().require("a")).isEqualTo(saved);
    }

    @Test
    void queriesCompareWhatIsStored() {
        offers().saveAll(List.of(
                new Offer("a", Money.of("1.5"), null, Locale.UK, Year.of(2000), STAMP, 0),
                new Offer("b", Money.of("2"), Money.of("0"), null, null, null, 0)));

        assertThat(ids(OfferFields.PRICE.eq(Money.of("1.500")))).containsExactly("a");
        assertThat(ids(OfferFields.PRICE.ne(Money.of("1.500")))).containsExactly("b");
        assertThat(ids(OfferFields.REBATE.isNull())).containsExactly("a");
        assertThat(ids(OfferFields.LOCALE.in(Arrays.asList(Locale.UK, null)))).containsExactly("a", "b");
        assertThat(ids(OfferFields.YEAR.notIn(List.of(Year.of(2000))))).containsExactly("b");
        assertThat(ids(OfferFields.STAMP.eq(new Stamp(STAMP.at().withOffsetSameInstant(java.time.ZoneOffset.UTC)))))
                .containsExactly("a");
        assertThat(offers().find(OfferQuery.where().locale().eq(Locale.UK).toQuery()))
                .hasSize(1);
    }

    @Test
    void refusalOfAConverterIsAViolation() {
        Offer wrong = new Offer("a", Money.of("-1"), Money.of("0.001"), null, null, null, 0);

        assertThatThrownBy(() -> offers().save(wrong))
                .isInstanceOfSatisfying(
                        SchemaValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation ->
                                        violation.field() + " " + violation.constraint() + " " + violation.actual())
                                .containsExactly(
                                        "price domain refused by 'MoneyConverter' with IllegalArgumentException",
                                        "rebate domain turned by 'MoneyConverter' into a value that is finer than scale 2"));
        assertThatThrownBy(() -> offers().save(wrong)).hasMessageNotContaining("secret");
        assertThatThrownBy(() -> OfferFields.PRICE.eq(Money.of("-1")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("refused by 'MoneyConverter'");
        assertThat(offers().get("a")).isEmpty();
    }

    @Test
    void deltaHoldsValuesOfTheApplication() {
        Offer saved = offers().save(new Offer("a", Money.of("1.5"), null, Locale.UK, null, null, 0));
        OfferDelta same = OfferTracked.of(saved).price(Money.of("1.5000")).delta();
        OfferDelta edit = OfferTracked.of(saved)
                .price(Money.of("3"))
                .locale(null)
                .stamp(STAMP)
                .delta();

        assertThat(same.isEmpty()).isTrue();
        assertThat(edit.price().orElseThrow().after()).isEqualTo(Money.of("3.00"));
        assertThat(offers().update("a", edit.change())).isTrue();
        assertThat(offers().require("a")).isEqualTo(new Offer("a", Money.of("3.00"), null, null, null, STAMP, 2));

        OfferDelta wrong = OfferTracked.of(saved).price(Money.of("-3")).delta();
        assertThatThrownBy(() -> offers().update("a", wrong.change())).isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void uniqueHoldsForWhatIsStored() {
        offers().save(new Offer("a", Money.of("1"), null, Locale.UK, null, null, 0));

        assertThatThrownBy(() -> offers().save(new Offer("b", Money.of("1"), null, Locale.UK, null, null, 0)))
                .isInstanceOf(ConflictException.class);
        assertThat(OfferRepository.of(session.nexus()).blocking().findByLocale(Locale.UK))
                .isPresent();
    }

    private List<String> ids(Expression<Offer> condition) {
        return offers().find(Query.where(condition)).stream().map(Offer::id).toList();
    }

    private BlockingStore<Offer, String> offers() {
        return session.store(Offer_Model.INSTANCE);
    }
}
