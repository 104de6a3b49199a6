package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Checksum;
import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserGenerator;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The right answers, computed from the generator alone.
 *
 * <p>It follows one copy of the file: rows are asked once each, those that read before those that write. Not safe for use
 * by many threads.
 */
public final class ExpectedAnswers {

    private static final Comparator<User> NEWEST_FIRST =
            Comparator.comparing(User::createdAt).reversed().thenComparing(User::id);

    private final Questions questions;
    private final UserGenerator users;
    private final User[] table;

    /** Creates the answers for a file that holds the generator's users as first stored. */
    public ExpectedAnswers(UserGenerator users) {
        this.questions = new Questions(users);
        this.users = users;
        this.table = new User[users.size()];
        Arrays.setAll(table, users::user);
    }

    /** Returns the checksum that a right contestant gives for this row. */
    public long of(Row row) {
        Checksum checksum = new Checksum();
        switch (row.work()) {
            case GET -> get(checksum);
            case GETS_IN_FLIGHT -> questions.gets().forEach(index -> checksum.addInAnyOrder(table[index]));
            case QUERY -> query(checksum);
            case SCAN_GENERATED -> {
                for (int i = 0; i < users.size(); i++) {
                    checksum.addInAnyOrder(users.member(i).asUser());
                }
            }
            case LIST_BY_ID, SCAN_BY_ID ->
                Arrays.stream(table).sorted(Comparator.comparing(User::id)).forEach(checksum::addInOrder);
            default -> {
                if (row.work().writes()) {
                    questions.saved(row).forEach(index -> table[index] = questions.edited(row, index));
                }
                Arrays.stream(table).forEach(checksum::addInAnyOrder);
            }
        }
        return checksum.value();
    }

    private void get(Checksum checksum) {
        questions.gets().forEach(index -> checksum.addInOrder(table[index]));
        checksum.addInOrder(null);
    }

    private void query(Checksum checksum) {
        for (Status status : Status.values()) {
            Arrays.stream(table)
                    .filter(user -> user.status() == status)
                    .sorted(NEWEST_FIRST)
                    .limit(Questions.QUERY_LIMIT)
                    .forEach(checksum::addInOrder);
        }
    }
}
