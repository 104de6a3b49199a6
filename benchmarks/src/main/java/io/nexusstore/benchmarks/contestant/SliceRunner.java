package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Row;
import io.nexusstore.benchmarks.workload.Slice;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserGenerator;
import io.nexusstore.benchmarks.workload.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a contestant work on a row for a while and measures it. */
final class SliceRunner {

    /** So many short operations run between two looks at the clock. */
    private static final int UNCLOCKED = 8;

    private final User[] users;

    SliceRunner(UserGenerator generator) {
        users = new User[generator.size()];
        Arrays.setAll(users, generator::user);
    }

    /**
     * Repeats the row's operation until {@code nanos} have passed, at least once.
     *
     * @param seed chooses the users; equal seeds give equal work
     * @throws Exception when the database refuses
     */
    Slice run(Row row, Contestant contestant, long nanos, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<User> bulk = row.work() == Work.BULK ? bulk(random) : List.of();
        Consumption before = Consumption.now();
        long start = System.nanoTime();
        long deadline = start + nanos;
        long operations = switch (row.work()) {
            case GET -> get(contestant, random, deadline);
            case GETS_IN_FLIGHT -> getsInFlight(contestant, seed, deadline, row.inFlight());
            case QUERY -> query(contestant, random, deadline);
            case LIST -> scan(ages -> age(contestant.list(), ages), deadline);
            case LIST_BY_ID -> scan(ages -> age(contestant.listById(), ages), deadline);
            case SCAN -> scan(ages -> contestant.scan(user -> ages.accept(user.age())), deadline);
            case SCAN_BY_ID -> scan(ages -> contestant.scanById(user -> ages.accept(user.age())), deadline);
            case SCAN_GENERATED -> scan(ages -> contestant.scanMembers(member -> ages.accept(member.age())), deadline);
            case SAVE -> save(contestant, random, deadline);
            case BULK -> bulk(contestant, bulk);
            case SAVES_IN_FLIGHT -> savesInFlight(contestant, seed, deadline, row.inFlight());
        };
        long end = System.nanoTime();
        Consumption used = Consumption.now().since(before);
        return new Slice(operations, end - start, used.cpuNanos(), used.allocatedBytes());
    }

    private long get(Contestant contestant, SplittableRandom random, long deadline) throws Exception {
        long operations = 0;
        long sum = 0;
        do {
            for (int i = 0; i < UNCLOCKED; i++) {
                User user = contestant.get(users[random.nextInt(users.length)].id());
                sum += user == null ? 0 : user.age();
            }
            operations += UNCLOCKED;
        } while (System.nanoTime() < deadline);
        requireUsers(operations, sum);
        return operations;
    }

    private long query(Contestant contestant, SplittableRandom random, long deadline) throws Exception {
        Status[] all = Status.values();
        long operations = 0;
        long rows = 0;
        long sum = 0;
        do {
            for (User user : contestant.newest(all[random.nextInt(all.length)], Questions.QUERY_LIMIT)) {
                rows++;
                sum += user.age();
            }
            operations++;
        } while (System.nanoTime() < deadline);
        requireUsers(rows, sum);
        return operations;
    }

    private static long scan(Scan scan, long deadline) throws Exception {
        long[] rowsAndSum = new long[2];
        do {
            scan.to(age -> {
                rowsAndSum[0]++;
                rowsAndSum[1] += age;
            });
        } while (System.nanoTime() < deadline);
        requireUsers(rowsAndSum[0], rowsAndSum[1]);
        return rowsAndSum[0];
    }

    /** Uses what was read, so that no compiler can leave the reading out. */
    private static void requireUsers(long rows, long sumOfAges) {
        if (sumOfAges < UserGenerator.LOWEST_AGE * rows) {
            throw new IllegalStateException("Users went missing while " + rows + " were read.");
        }
    }

    private long save(Contestant contestant, SplittableRandom random, long deadline) throws Exception {
        long operations = 0;
        do {
            contestant.save(edit(random));
            operations++;
        } while (System.nanoTime() < deadline);
        return operations;
    }

    private static long bulk(Contestant contestant, List<User> bulk) throws Exception {
        contestant.saveAll(bulk);
        return bulk.size();
    }

    private long savesInFlight(Contestant contestant, long seed, long deadline, int inFlight) throws Exception {
        AtomicLong saves = new AtomicLong();
        Supplier<@Nullable User> source = () -> System.nanoTime() < deadline || saves.get() == 0
                ? edit(new SplittableRandom(seed + saves.incrementAndGet()))
                : null;
        contestant.saveInFlight(source, inFlight);
        return saves.get();
    }

    private long getsInFlight(Contestant contestant, long seed, long deadline, int inFlight) throws Exception {
        AtomicLong gets = new AtomicLong();
        LongAdder found = new LongAdder();
        LongAdder sum = new LongAdder();
        Supplier<@Nullable String> source = () -> System.nanoTime() < deadline || gets.get() == 0
                ? users[new SplittableRandom(seed + gets.incrementAndGet()).nextInt(users.length)].id()
                : null;
        contestant.getInFlight(source, inFlight, user -> {
            found.increment();
            sum.add(user.age());
        });
        if (found.sum() != gets.get()) {
            throw new IllegalStateException(found.sum() + " users came for " + gets.get() + " gets.");
        }
        requireUsers(gets.get(), sum.sum());
        return gets.get();
    }

    private List<User> bulk(SplittableRandom random) {
        List<User> bulk = new ArrayList<>(Questions.BULK_SIZE);
        int start = random.nextInt(users.length);
        for (int i = 0; i < Math.min(Questions.BULK_SIZE, users.length); i++) {
            bulk.add(UserGenerator.edited(users[Questions.scattered(start, i, users.length)], random.nextLong()));
        }
        return bulk;
    }

    private static void age(List<User> users, IntConsumer ages) {
        for (User user : users) {
            ages.accept(user.age());
        }
    }

    /** Reads all rows and hands over the age in each. */
    private interface Scan {
        void to(IntConsumer ages) throws Exception;
    }

    private User edit(SplittableRandom random) {
        return UserGenerator.edited(users[random.nextInt(users.length)], random.nextLong());
    }
}
