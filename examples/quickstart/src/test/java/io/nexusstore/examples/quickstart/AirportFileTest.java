package io.nexusstore.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AirportFileTest {

    @Test
    void read_returnsEachAirportOfTheFile() {
        List<Airport> airports = AirportFile.read();

        assertThat(airports).hasSize(3_376).doesNotHaveDuplicates();
        assertThat(airports.get(0))
                .isEqualTo(new Airport(
                        "00M", "Thigpen", "Bay Springs", "MS", "USA", 31.95376472, -89.23450472, 0, null, null));
    }

    @Test
    void read_knowsMissingValuesFromText() {
        assertThat(AirportFile.read())
                .filteredOn(airport -> airport.city() == null)
                .hasSize(12)
                .allMatch(airport -> airport.state() == null);
    }
}
