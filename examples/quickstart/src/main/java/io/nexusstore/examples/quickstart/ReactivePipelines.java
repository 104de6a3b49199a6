package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.change.ChangeBatch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Composes the same operations as publishers: nothing happens before the last line of each subscribes. */
final class ReactivePipelines implements Chapter {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "Reactive pipelines";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository airports = AirportRepository.of(nexus);
        countStates(airports, out);
        useFinder(airports, out);
        rename(nexus, out);
    }

    private static void countStates(AirportRepository airports, Printout out) {
        Mono<String> counts = Flux.just("AK", "CA", "TX")
                .flatMapSequential(state ->
                        airports.count(AirportQuery.where().state().eq(state)).map(count -> state + " " + count))
                .collect(Collectors.joining(", "));
        out.line("%s", out.timed("Count the airports of three states", () -> awaited(counts)));
    }

    private static void useFinder(AirportRepository airports, Printout out) {
        Mono<List<Airport>> chicago =
                airports.findByStateAndCity("IL", "Chicago").collectList();
        AirportTable.print(out, out.timed("findByStateAndCity: Chicago, Illinois", () -> awaited(chicago)));
    }

    /** Two names change together, and whoever listens hears of it once. */
    private static void rename(Nexus nexus, Printout out) {
        Mono<Long> renamed = nexus.transaction(transaction -> {
            AirportRepository inside = AirportRepository.of(transaction);
            return Flux.concat(
                            inside.require("JFK")
                                    .map(jfk -> AirportBuilder.withName(jfk, "John F. Kennedy International")),
                            inside.require("EWR")
                                    .map(ewr -> AirportBuilder.withName(ewr, "Newark Liberty International")))
                    .concatMap(inside::save)
                    .count();
        });
        ChangeBatch heard = out.timed(
                        "Rename two airports in a transaction, and listen to the change feed",
                        () -> awaited(Mono.zip(nexus.changes().next(), renamed)))
                .getT1();
        out.line("Heard of commit %d:", heard.position().value());
        heard.changes().forEach(change -> out.line("- %s %s", change.kind(), change.id()));
        out.promise("one commit is heard of as one batch", heard.changes().size() == 2);
    }

    private static <R> R awaited(Mono<R> publisher) {
        return Objects.requireNonNull(publisher.block(LIMIT));
    }
}
