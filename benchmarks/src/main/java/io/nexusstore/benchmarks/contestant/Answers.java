package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Checksum;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserGenerator;
import io.nexusstore.benchmarks.workload.UserTable;
import java.sql.Connection;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the questions of a row to a contestant and folds what it answers, or what it left in the database. */
final class Answers {

    private final Questions questions;
    private final UserGenerator users;
    private final UserDatabase database;
    private final Connection witness;

    /** Creates the examiner; {@code witness} is a connection of its own to the contestant's database. */
    Answers(UserGenerator users, UserDatabase database, Connection witness) {
        this.questions = new Questions(users);
        this.users = users;
        this.database = database;
        this.witness = witness;
    }

    /**
     * Returns the checksum of the contestant's answers: of what it returned for a row that reads, of the whole table
     * for a row that writes.
     *
     * @throws Exception when the database refuses
     */
    long of(Row row, Contestant contestant) throws Exception {
        if (row.work().writes()) {
            write(row, contestant);
            return UserTable.checksum(database, witness);
        }
        Checksum checksum = new Checksum();
        switch (row.work()) {
            case GET -> get(contestant, checksum);
            case GETS_IN_FLIGHT -> getInFlight(row, contestant, checksum);
            case QUERY -> query(contestant, checksum);
            case LIST -> contestant.list().forEach(checksum::addInAnyOrder);
            case LIST_BY_ID -> contestant.listById().forEach(checksum::addInOrder);
            case SCAN_BY_ID -> contestant.scanById(checksum::addInOrder);
            case SCAN_GENERATED -> contestant.scanMembers(member -> checksum.addInAnyOrder(member.asUser()));
            default -> contestant.scan(checksum::addInAnyOrder);
        }
        return checksum.value();
    }

    private void get(Contestant contestant, Checksum checksum) throws Exception {
        for (int index : questions.gets()) {
            checksum.addInOrder(contestant.get(users.id(index)));
        }
        checksum.addInOrder(contestant.get(Questions.ABSENT_ID));
    }

    private void getInFlight(Row row, Contestant contestant, Checksum checksum) throws Exception {
        Iterator<String> ids = questions.gets().stream().map(users::id).iterator();
        contestant.getInFlight(oneByOne(ids), row.inFlight(), user -> {
            synchronized (checksum) {
                checksum.addInAnyOrder(user);
            }
        });
    }

    private static void query(Contestant contestant, Checksum checksum) throws Exception {
        for (Status status : Status.values()) {
            contestant.newest(status, Questions.QUERY_LIMIT).forEach(checksum::addInOrder);
        }
    }

    private void write(Row row, Contestant contestant) throws Exception {
        switch (row.work()) {
            case BULK -> contestant.saveAll(questions.edits(row));
            case SAVES_IN_FLIGHT ->
                contestant.saveInFlight(oneByOne(questions.edits(row).iterator()), row.inFlight());
            default -> {
                for (User user : questions.edits(row)) {
                    contestant.save(user);
                }
            }
        }
    }

    private static <V> Supplier<@Nullable V> oneByOne(Iterator<V> values) {
        return () -> {
            synchronized (values) {
                return values.hasNext() ? values.next() : null;
            }
        };
    }
}
