package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.store.Explanation;

/** Asks questions with the generated query builder: a misspelt field or a wrong type would not compile. */
final class TypedQueries implements Chapter {

    @Override
    public String title() {
        return "Typed queries";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository repository = AirportRepository.of(nexus);
        AirportRepository.Blocking airports = repository.blocking();

        // spotless:off
        AirportQuery.Ordering northernmost = AirportQuery.where()
                .state().eq("AK")
                .orderBy().latitude().desc()
                .limit(5);
        AirportQuery.Ordering remote = AirportQuery.where()
                .name().endsWith("International")
                .anyOf(AirportFields.LATITUDE.gt(64.0), AirportFields.LONGITUDE.lt(-157.0))
                .orderBy().longitude().asc();
        AirportQuery abroad = AirportQuery.where()
                .country().ne("USA")
                .state().isNull();
        AirportQuery county = AirportQuery.where()
                .name().contains("County")
                .state().in("IA", "KS", "NE");
        // spotless:on

        AirportTable.print(
                out, out.timed("The five northernmost airports of Alaska", () -> airports.find(northernmost)));
        AirportTable.print(
                out, out.timed("International and either far north or far west", () -> airports.find(remote)));
        AirportTable.print(out, out.timed("Outside the country, in no state", () -> airports.find(abroad)));
        long counties = out.timed("Named after a county, in Iowa, Kansas or Nebraska", () -> airports.count(county));
        out.line("%,d", counties);

        print(out, "The first of these queries", repository.explain(northernmost));
    }

    private static void print(Printout out, String query, Explanation explanation) {
        out.line(
                "%s is answered by %s %s, with this statement:",
                query, explanation.backend(), explanation.isPushedDown() ? "alone" : "and the library together");
        out.line("%s", explanation.statement());
        explanation.notes().forEach(note -> out.line("- %s", note));
    }
}
