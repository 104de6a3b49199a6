package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What each contestant is asked before it is measured; the same in every process. */
final class Questions {

    static final int BULK_SIZE = 10_000;
    static final int QUERY_LIMIT = 50;
    static final String ABSENT_ID = "00000000-0000-4000-8000-000000000000";

    private static final int GETS = 500;
    private static final int SAVES = 200;

    /** Prime, and larger than the rows that share a few pages; a table whose size is a multiple of it is refused. */
    private static final long STRIDE = 7919;

    private final UserGenerator users;

    Questions(UserGenerator users) {
        if (users.size() % STRIDE == 0) {
            throw new IllegalArgumentException("A table of " + users.size() + " users cannot be sampled evenly.");
        }
        this.users = users;
    }

    /** Returns the numbers of the users to get. */
    List<Integer> gets() {
        return sample(Row.GET, GETS);
    }

    /** Returns the numbers of the users that a writing row saves, each at most once. */
    List<Integer> saved(Row row) {
        int count = switch (row.work()) {
            case BULK -> BULK_SIZE;
            case SAVES_IN_FLIGHT -> 10 * row.inFlight();
            default -> SAVES;
        };
        return sample(row, count);
    }

    /** Returns user number {@code index} as a writing row leaves it. */
    User edited(Row row, int index) {
        return UserGenerator.edited(users.user(index), 31L * index + row.key().hashCode());
    }

    /** Returns all that a writing row saves. */
    List<User> edits(Row row) {
        List<User> edits = new ArrayList<>();
        for (int index : saved(row)) {
            edits.add(edited(row, index));
        }
        return edits;
    }

    /** Returns the {@code i}-th of {@code size} distinct numbers that lie far apart. */
    static int scattered(int start, int i, int size) {
        return (int) ((start + i * STRIDE) % size);
    }

    private List<Integer> sample(Row row, int count) {
        int start = new SplittableRandom(users.seed() + row.key().hashCode()).nextInt(users.size());
        List<Integer> sample = new ArrayList<>();
        for (int i = 0; i < Math.min(count, users.size()); i++) {
            sample.add(scattered(start, i, users.size()));
        }
        return sample;
    }
}
