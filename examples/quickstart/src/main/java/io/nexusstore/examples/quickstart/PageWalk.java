package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks over all airports page by page; each page begins behind the last row of the one before, whatever its depth. */
final class PageWalk implements Chapter {

    private static final int PAGE_SIZE = 500;

    @Override
    public String title() {
        return "A walk over all pages";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository.Blocking airports = AirportRepository.of(nexus).blocking();
        AirportQuery.Ordering byPlace =
                AirportQuery.where().orderBy().state().asc().city().asc();

        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int visited = out.timed(
                "By state and city, %d airports to a page".formatted(PAGE_SIZE),
                () -> walk(airports, byPlace, rows, seen));

        out.table(List.of("Page", "Airports", "First", "Last"), rows);
        long stored = airports.count(Query.all());
        out.line("%,d airports on %d pages; %,d are stored.", visited, rows.size(), stored);
        out.promise("the walk meets every airport", visited == stored);
        out.promise("the walk meets no airport twice", visited == seen.size());
    }

    private static int walk(
            AirportRepository.Blocking airports,
            AirportQuery.Ordering query,
            List<List<String>> rows,
            Set<String> seen) {
        int visited = 0;
        PageRequest request = PageRequest.first(PAGE_SIZE);
        while (true) {
            Page<Airport> page = airports.page(query, request);
            List<Airport> items = page.items();
            visited += items.size();
            items.forEach(airport -> seen.add(airport.iata()));
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    String.valueOf(items.size()),
                    place(items.get(0)),
                    place(items.get(items.size() - 1))));
            if (page.next().isEmpty()) {
                return visited;
            }
            request = request.after(page.next().get());
        }
    }

    private static String place(Airport airport) {
        return airport.iata() + " in "
                + (airport.city() == null ? "no known city" : airport.city() + ", " + airport.state());
    }
}
