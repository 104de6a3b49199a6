package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.delta.FieldChange;

/** Writes changed fields only: the source does not know the city of one airport, and this fills it in. */
final class DeltaUpdate implements Chapter {

    private static final String CARLSBAD = "CLD";

    @Override
    public String title() {
        return "An update by delta";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository.Blocking airports = AirportRepository.of(nexus).blocking();

        AirportDelta asInSource = AirportDelta.edit().city(null).state(null).build();
        out.timed(
                "update: forget its city, whatever an earlier run put there",
                () -> airports.update(CARLSBAD, asInSource));

        Airport before = airports.require(CARLSBAD);
        AirportDelta delta = AirportTracked.of(before)
                .name("McClellan-Palomar Airport")
                .city("Carlsbad")
                .state("CA")
                .delta();
        for (FieldChange<Airport> change : delta.change().changes()) {
            out.line("%s: %s -> %s", change.fieldName(), change.before(), change.after());
        }
        out.timed("update: write these fields and nothing else", () -> airports.update(CARLSBAD, delta));

        Airport after = airports.require(CARLSBAD);
        out.line("Version %d became %d; created at %s.", before.version(), after.version(), after.createdAt());
        out.promise(
                "the delta arrived",
                AirportDelta.between(delta.applyTo(before), after).isEmpty());
        out.promise("the version was counted up", after.version() == before.version() + 1);
    }
}
