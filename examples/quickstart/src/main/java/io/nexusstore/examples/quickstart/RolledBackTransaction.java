package io.nexusstore.examples.quickstart;

import io.nexusstore.Nexus;
import io.nexusstore.query.Query;
import io.nexusstore.transaction.Transaction;
import java.util.List;

/** Deletes every airport of Texas in a transaction, then fails in it, and compares all rows with what they were. */
final class RolledBackTransaction implements Chapter {

    @Override
    public String title() {
        return "A transaction that rolls back";
    }

    @Override
    public void show(Nexus nexus, Printout out) {
        AirportRepository.Blocking airports = AirportRepository.of(nexus).blocking();
        List<Airport> before = airports.find(Query.all());

        String reason = out.timed("Delete all of Texas and fail", () -> {
            try {
                return nexus.blocking().transaction(transaction -> deleteTexas(transaction, out));
            } catch (IllegalStateException failure) {
                return failure.getMessage();
            }
        });
        out.line("The transaction ended with: %s", reason);

        List<Airport> after = airports.find(Query.all());
        out.line("Outside: %,d airports, each as it was.", after.size());
        out.promise("every row is as it was", after.equals(before));
    }

    private static String deleteTexas(Transaction transaction, Printout out) {
        AirportRepository.Blocking inside = AirportRepository.of(transaction).blocking();
        long deleted = inside.deleteWhere(AirportQuery.where().state().eq("TX"));
        out.line("Inside: %,d deleted, %,d left.", deleted, inside.count(Query.all()));
        throw new IllegalStateException("Texas stays.");
    }
}
