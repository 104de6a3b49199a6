package shop;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.Version;
import java.time.Instant;

/** A shape without nullness annotations, nested and package-private, with names that generated code uses itself. */
interface Ledger {

    @NexusEntity(table = "ledger \"lines\"", schemaVersion = 3, generatedName = "LedgerLine")
    record Line(
            @Id int id,
            @Field(required = true, column = "größe") String limit,
            Instant record,
            @Field(min = "2020-01-01T00:00:00Z") Instant yield,
            Boolean field,
            Character out,
            Kind line,
            @Version Integer version) {

        enum Kind {
            DEBIT,
            CREDIT
        }
    }
}
