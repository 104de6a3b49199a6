package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.Violation;
import io.nexusstore.jooq.JooqBackend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntitiesTest {

    private static final Product PEN = new Product(
            "P-1", "Blue pen", "blue-pen", "office", 120, "Pelikan", null, Instant.parse("2024-05-01T00:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void copiesARecordWithOtherValues() {
        Product pen = PEN;

        // snippet: entities/builder
        Product red = ProductBuilder.from(pen)
                .sku("P-2")
                .title("Red pen")
                .slug("red-pen")
                .build();
        Product dearer = ProductBuilder.withPrice(red, 150);
        // end

        assertThat(dearer)
                .isEqualTo(
                        new Product("P-2", "Red pen", "red-pen", "office", 150, "Pelikan", null, pen.availableFrom()));
    }

    @Test
    void validatesWithoutAStore() {
        Product pen = PEN;

        // snippet: entities/validate
        List<Violation> found = ProductValidator.validate(ProductBuilder.withPrice(pen, -1));
        String message = found.get(0).message(); // Field 'price' must be at least 0 but is less.
        // end

        assertThat(found).hasSize(1);
        assertThat(message).isEqualTo("Field 'price' must be at least 0 but is less.");
    }

    @Test
    void validatesBeforeEachWrite() {
        Product pen = PEN;
        try (Nexus nexus = open()) {
            ProductRepository products = ProductRepository.of(nexus);
            // snippet: entities/refused
            try {
                products.blocking()
                        .save(ProductBuilder.from(pen)
                                .title("")
                                .slug("Blue Pen")
                                .build());
            } catch (SchemaValidationException refused) {
                List<String> broken = refused.violations().stream()
                        .map(violation -> violation.field() + ": " + violation.constraint())
                        .toList(); // [title: minLength, slug: pattern]
                // hide
                assertThat(broken).containsExactly("title: minLength", "slug: pattern");
                // show
            }
            // end
            assertThatThrownBy(() -> products.blocking().save(ProductBuilder.withTitle(pen, "")))
                    .isInstanceOf(SchemaValidationException.class);
        }
    }

    @Test
    void storesCanonicalValues() {
        Product pen = PEN;
        try (Nexus nexus = open()) {
            ProductRepository products = ProductRepository.of(nexus);
            // snippet: entities/canonical
            Instant exact = Instant.parse("2024-05-01T10:15:30.123456789Z");
            Product stored = products.blocking().save(ProductBuilder.withAvailableFrom(pen, exact));
            Instant kept = stored.availableFrom(); // 2024-05-01T10:15:30.123456Z
            // end
            assertThat(kept).isEqualTo(Instant.parse("2024-05-01T10:15:30.123456Z"));
            assertThat(products.blocking().require("P-1")).isEqualTo(stored);
        }
    }

    @Test
    void keepsNumbersExactAndOffsets() {
        try (Nexus nexus = open()) {
            InvoiceRepository invoices = InvoiceRepository.of(nexus);
            // snippet: entities/decimals
            Invoice sent = new Invoice(
                    "2026-17",
                    new BigDecimal("99.9"),
                    LocalDate.of(2026, 12, 31),
                    OffsetDateTime.parse("2026-11-21T13:05:00+01:00"));
            Invoice kept = invoices.blocking().save(sent); // amount 99.90, sent 13:05+01:00

            BigDecimal limit = new BigDecimal("99.999").setScale(2, RoundingMode.CEILING);
            // spotless:off
            List<Invoice> found = invoices.blocking().find(InvoiceQuery.where()
                    .amount().lt(limit)
                    .sent().eq(OffsetDateTime.parse("2026-11-21T12:05:00Z")));
            // spotless:on
            // end
            assertThat(kept.amount()).isEqualTo(new BigDecimal("99.90"));
            assertThat(kept.sent()).isEqualTo(sent.sent());
            assertThat(found).containsExactly(kept);
        }
    }

    @Test
    void generatesFindersForIndexes() {
        try (Nexus nexus = open()) {
            ProductRepository products = ProductRepository.of(nexus);
            products.blocking().save(ProductBuilder.withSupplierCode(PEN, "B1"));

            assertThat(products.findBySlug("blue-pen").block()).isNotNull();
            assertThat(products.findByCategory("office").count().block()).isEqualTo(1);
            assertThat(products.findByCategoryAndPrice("office", 120).count().block())
                    .isEqualTo(1);
            assertThat(products.findBySupplierAndSupplierCode("Pelikan", "B1").block())
                    .isNotNull();
        }
    }

    private Nexus open() {
        return Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open();
    }
}
