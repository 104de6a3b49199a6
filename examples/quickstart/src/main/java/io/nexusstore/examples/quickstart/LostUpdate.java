package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;

/** Lets two people edit one airport: the one who comes second is told, and applies the edit to what is stored now. */
final class LostUpdate implements Chapter {

    private static final String AIRPORT = "SFO";

    @Override
    public String title() {
        return "An optimistic lock";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository.Blocking airports = AirportRepository.of(nexus).blocking();
        Airport read = airports.require(AIRPORT);
        out.line("Ann and Bob both read %s at version %d.", AIRPORT, read.version());

        Airport fromAnn = airports.save(AirportBuilder.withName(read, "San Francisco International Airport"));
        out.line("Ann saves another name: version %d.", fromAnn.version());

        Airport fromBob = AirportBuilder.withLatitude(read, 37.6189);
        ConflictException conflict = out.refused(
                "save: Bob's other latitude, still at version " + read.version(),
                ConflictException.class,
                () -> airports.save(fromBob));
        out.promise(
                "the conflict tells the version that Bob had",
                conflict.expectedVersion().orElseThrow() == read.version());

        Airport merged = AirportDelta.between(read, fromBob).applyTo(airports.require(AIRPORT));
        Airport saved = out.timed("save: what Bob changed, upon what Ann stored", () -> airports.save(merged));
        out.line("Version %d has both: '%s' at latitude %s.", saved.version(), saved.name(), saved.latitude());
        out.promise("no edit is lost", saved.name().equals(fromAnn.name()) && saved.latitude() == fromBob.latitude());
    }
}
