package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.query.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores the airports that the file has and the database lacks: all of them the first time, none the second. */
final class AirportImport implements Chapter {

    @Override
    public String title() {
        return "Import";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository.Blocking airports = AirportRepository.of(nexus).blocking();
        List<Airport> source = out.timed("Read " + AirportFile.NAME, AirportFile::read);

        List<Airport> missing = out.timed(
                "Look up which of its %,d airports are stored".formatted(source.size()),
                () -> missing(source, airports));
        if (missing.isEmpty()) {
            out.line("All of them are here already, so nothing is imported again.");
        } else {
            List<Airport> saved = out.timed(
                    "saveAll: store %,d airports in one transaction".formatted(missing.size()),
                    () -> airports.saveAll(missing));
            Airport first = saved.get(0);
            out.line("The first came back as version %d, created at %s.", first.version(), first.createdAt());
        }

        long stored = airports.count(Query.all());
        out.line("The database holds %,d airports.", stored);
        out.promise("no airport of the file is missing", stored >= source.size());
    }

    private static List<Airport> missing(List<Airport> source, AirportRepository.Blocking airports) {
        List<String> ids = source.stream().map(Airport::iata).toList();
        Set<String> stored = airports.getAll(ids).stream().map(Airport::iata).collect(Collectors.toSet());
        return source.stream()
                .filter(airport -> !stored.contains(airport.iata()))
                .toList();
    }
}
