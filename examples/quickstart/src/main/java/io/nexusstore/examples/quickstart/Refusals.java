package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.error.ConflictException;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.query.Query;

/** Offers what the database must not take: values outside the rules of {@link Airport}, and an id that is taken. */
final class Refusals implements Chapter {

    @Override
    public String title() {
        return "Refused input";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository.Blocking airports = AirportRepository.of(nexus).blocking();
        long before = airports.count(Query.all());

        Airport nowhere = AirportBuilder.create()
                .iata("nowhere")
                .name("")
                .country("Utopia")
                .latitude(123.4)
                .longitude(Double.NaN)
                .build();
        SchemaValidationException invalid = out.refused(
                "save: an airport that breaks four rules",
                SchemaValidationException.class,
                () -> airports.save(nowhere));
        invalid.violations()
                .forEach(violation -> out.line("- %s, by the rule '%s'", violation.field(), violation.constraint()));

        Airport second = AirportBuilder.from(airports.require("JFK")).version(0).build();
        ConflictException taken = out.refused(
                "insert: a second airport of one id", ConflictException.class, () -> airports.insert(second));
        out.promise("the id is named", taken.id().equals("JFK"));

        out.promise("a refused write leaves nothing behind", airports.count(Query.all()) == before);
    }
}
