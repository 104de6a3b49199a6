package io.nexusstore.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.Nexus;
import io.nexusstore.examples.guide.Delivery.Address;
import io.nexusstore.examples.guide.Delivery.Key;
import io.nexusstore.examples.guide.Delivery.Spot;
import io.nexusstore.jooq.JooqBackend;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedTest {

    @TempDir
    private Path directory;

    @Test
    void storesRecordsInRecords() {
        try (Nexus nexus =
                Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open()) {
            DeliveryRepository deliveries = DeliveryRepository.of(nexus);
            // snippet: entities/delivery-use
            Address turin = new Address("Turin", "10121", new Spot(45.07, 7.69));
            Delivery saved = deliveries.blocking().save(new Delivery(new Key("north", 7), 12, turin, null));

            // spotless:off
            List<Delivery> heavy = deliveries.blocking().find(DeliveryQuery.where()
                    .toCity().eq("Turin")
                    .returnToCity().isNull()
                    .weight().ge(10)
                    .orderBy().idNumber().desc());
            // spotless:on

            DeliveryDelta moved = DeliveryTracked.of(saved)
                    .to(new Address("Asti", "14100", null))
                    .delta(); // changes to.city, to.postcode, to.spot.north and to.spot.east
            deliveries.blocking().update(saved.id(), moved);
            // end

            assertThat(heavy).containsExactly(saved);
            assertThat(moved.changed().size()).isEqualTo(4);
            assertThat(deliveries.blocking().get(new Delivery.Key("north", 7)))
                    .contains(new Delivery(new Key("north", 7), 12, new Address("Asti", "14100", null), null));
            assertThat(deliveries.findByToCity("Asti").count().block()).isEqualTo(1);
        }
    }
}
