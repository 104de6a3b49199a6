package io.nexusstore.examples.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Airports as a small table. */
final class AirportTable {

    private static final List<String> HEADS = List.of("IATA", "Name", "City", "State", "Latitude", "Longitude");

    private AirportTable() {}

    static void print(Printout out, List<Airport> airports) {
        out.table(HEADS, airports.stream().map(AirportTable::cells).toList());
    }

    private static List<String> cells(Airport airport) {
        return List.of(
                airport.iata(),
                airport.name(),
                Objects.toString(airport.city(), "-"),
                Objects.toString(airport.state(), "-"),
                String.format(Locale.ROOT, "%8.4f", airport.latitude()),
                String.format(Locale.ROOT, "%9.4f", airport.longitude()));
    }
}
