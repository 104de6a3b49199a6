package io.nexusstore.benchmarks.workload;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The source of truth for all rows: user number n is the same in every process that has the same seed.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class UserGenerator {

    /** No user is younger. */
    public static final int LOWEST_AGE = 18;

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");
    private static final long SPAN_MICROS = 5L * 365 * 24 * 3600 * 1_000_000;
    private static final int IDS_OF_A_MILLISECOND = 16;
    private static final int TWIN_EVERY = 50;
    private static final String[] FIRST = {
        "Ada", "Björn", "Chloé", "Dmitri", "Elif", "Fatima", "Grace", "Hiro", "Inès", "João", "Karin", "Lía"
    };
    private static final String[] LAST = {
        "Abel", "Brandt", "Costa", "Dubois", "Eriksen", "Fischer", "García", "Hansen", "Ito", "Jansen", "Kowalski"
    };
    private static final String[] WORDS = {
        "river", "stone", "walks", "quietly", "over", "the", "old", "bridge", "and", "counts", "every", "passing",
        "train", "until", "morning", "brings", "coffee", "letters", "rain", "café"
    };

    private final long seed;
    private final int size;

    /**
     * Creates a generator of {@code size} users.
     *
     * @throws IllegalArgumentException when {@code size} is not positive
     */
    public UserGenerator(long seed, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A table needs at least one user, not " + size + ".");
        }
        this.seed = seed;
        this.size = size;
    }

    /** Returns how many users there are. */
    public int size() {
        return size;
    }

    /** Returns the seed that all values derive from. */
    public long seed() {
        return seed;
    }

    /** Returns the id of user number {@code index}. */
    public String id(int index) {
        return id(random(index));
    }

    /** Returns user number {@code index} as first stored. */
    public User user(int index) {
        SplittableRandom random = random(index);
        String id = id(random);
        String first = FIRST[random.nextInt(FIRST.length)];
        String name = first + " " + LAST[random.nextInt(LAST.length)];
        int age = LOWEST_AGE + random.nextInt(73);
        Status status = status(index);
        double score = random.nextInt(100_000) / 100.0;
        Instant createdAt = createdAt(index);
        Instant updatedAt = plusMicros(createdAt, random.nextLong(86_400_000_000L));
        return new User(
                id, name, "user" + index + "@example.org", age, status, score, createdAt, updatedAt, bio(random));
    }

    /** Returns member number {@code index}, whose id is greater than those of all before. */
    public Member member(int index) {
        User user = user(index);
        long millis = EPOCH.toEpochMilli() + index / IDS_OF_A_MILLISECOND;
        UUID id = new UUID(
                (millis << 16) | 0x7000 | (index % IDS_OF_A_MILLISECOND),
                UUID.fromString(user.id()).getLeastSignificantBits());
        return new Member(
                id,
                user.name(),
                user.email(),
                user.age(),
                user.status(),
                user.score(),
                user.createdAt(),
                user.updatedAt(),
                user.bio());
    }

    /** Returns {@code user} with a new age, score and time of change; the same {@code salt} gives the same edit. */
    public static User edited(User user, long salt) {
        long bits = mix(salt);
        return new User(
                user.id(),
                user.name(),
                user.email(),
                LOWEST_AGE + (int) Math.floorMod(bits, 73L),
                user.status(),
                Math.floorMod(bits >>> 16, 100_000L) / 100.0,
                user.createdAt(),
                plusMicros(user.updatedAt(), 1 + Math.floorMod(bits >>> 24, 1_000_000L)),
                user.bio());
    }

    /**
     * Every fiftieth user shares status and time with its predecessor, so that a query's order by id after the time is
     * put to the test.
     */
    private Instant createdAt(int index) {
        int base = isTwin(index) ? index - 1 : index;
        return plusMicros(EPOCH, Math.floorMod(mix(seed + ~(base * GOLDEN_GAMMA)), SPAN_MICROS));
    }

    private Status status(int index) {
        Status[] all = Status.values();
        int base = isTwin(index) ? index - 1 : index;
        return all[(int) Math.floorMod(mix(seed ^ (base + 1) * GOLDEN_GAMMA), (long) all.length)];
    }

    private static boolean isTwin(int index) {
        return index % TWIN_EVERY == TWIN_EVERY - 1;
    }

    private SplittableRandom random(int index) {
        return new SplittableRandom(mix(seed + (index + 1) * GOLDEN_GAMMA));
    }

    private static String id(SplittableRandom random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    private static @Nullable String bio(SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(220);
        while (text.length() < 195) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.append('.').toString();
    }

    private static Instant plusMicros(Instant time, long micros) {
        return time.plusSeconds(micros / 1_000_000).plusNanos(micros % 1_000_000 * 1_000);
    }

    private static long mix(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
