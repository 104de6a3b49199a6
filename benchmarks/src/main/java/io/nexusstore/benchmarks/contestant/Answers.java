package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Checksum;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserGenerator;
import io.nexusstore.benchmarks.workload.UserTable;
import java.sql.Connection;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the questions of a row to a contestant and folds what it answers, or what it left in the file. */
final class Answers {

    private final Questions questions;
    private final UserGenerator users;
    private final Connection witness;

    /** Creates the examiner; {@code witness} is a connection of its own to the contestant's file. */
    Answers(UserGenerator users, Connection witness) {
        this.questions = new Questions(users);
        this.users = users;
        this.witness = witness;
    }

    /**
     * Returns the checksum of the contestant's answers: of what it returned for a row that reads, of the whole table
     * for a row that writes.
     *
     * @throws Exception when the database refuses
     */
    long of(Row row, Contestant contestant) throws Exception {
        if (row.writes()) {
            write(row, contestant);
            return UserTable.checksum(witness);
        }
        Checksum checksum = new Checksum();
        switch (row) {
            case GET -> get(contestant, checksum);
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

    private static void query(Contestant contestant, Checksum checksum) throws Exception {
        for (Status status : Status.values()) {
            contestant.newest(status, Questions.QUERY_LIMIT).forEach(checksum::addInOrder);
        }
    }

    private void write(Row row, Contestant contestant) throws Exception {
        switch (row) {
            case BULK -> contestant.saveAll(questions.edits(row));
            case IN_FLIGHT ->
                contestant.saveInFlight(oneByOne(questions.edits(row).iterator()), row.inFlight());
            default -> {
                for (User user : questions.edits(row)) {
                    contestant.save(user);
                }
            }
        }
    }

    private static Supplier<@Nullable User> oneByOne(Iterator<User> users) {
        return () -> {
            synchronized (users) {
                return users.hasNext() ? users.next() : null;
            }
        };
    }
}
