package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.Index;
import io.nexusstore.annotation.NexusEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The entity of the guide to entities. */
// snippet: entities/product
@NexusEntity(table = "article")
@Index(fields = {"category", "price"})
@Index(
        fields = {"supplier", "supplierCode"},
        unique = true,
        name = "one_code_per_supplier")
public record Product(
        @Id @Field(maxLength = 40) String sku,
        @Field(minLength = 1, maxLength = 120) String title,
        @Field(pattern = "[a-z]+(-[a-z]+)*", unique = true) String slug,
        String category,

        @Field(column = "price_cents", min = "0", max = "100000000")
        long price,

        String supplier,
        @Nullable String supplierCode,
        @Field(min = "2000-01-01T00:00:00Z") @Nullable Instant availableFrom) {}
// end
