package io.nexusstore.jooq.config;

import io.nexusstore.error.InvalidInputException;
import java.time.Duration;
import java.util.Objects;

/**
 * How many connections to a server are kept, and for how long.
 *
 * @param min how many are kept open when nobody needs them
 * @param max how many there are at most
 * @param acquireTimeout how long a call waits for one while all are in use; at least 250 milliseconds
 * @param idleTimeout after how much idle time those above the minimum are closed; at least 10 seconds
 * @param maxLifetime after how much time a connection is replaced by another; at least 30 seconds
 * @param healthCheckInterval how often an idle connection is asked whether it is still alive; at least 30 seconds, and less than the
 *     lifetime
 */
public record ConnectionPoolConfig(
        int min,
        int max,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration healthCheckInterval) {

    private static final Duration LEAST_ACQUIRE = Duration.ofMillis(250);
    private static final Duration LEAST_IDLE = Duration.ofSeconds(10);
    private static final Duration LEAST_LIFETIME = Duration.ofSeconds(30);
    private static final ConnectionPoolConfig DEFAULTS = new ConnectionPoolConfig(
            1, 10, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofMinutes(1));

    /**
     * Checks the bounds.
     *
     * @throws InvalidInputException when a value lies outside of its bounds
     */
    public ConnectionPoolConfig {
        require(min >= 0 && max >= 1 && min <= max, "min must lie between 0 and max, and max must be positive");
        requireAtLeast(acquireTimeout, LEAST_ACQUIRE, "acquireTimeout");
        requireAtLeast(idleTimeout, LEAST_IDLE, "idleTimeout");
        requireAtLeast(maxLifetime, LEAST_LIFETIME, "maxLifetime");
        requireAtLeast(healthCheckInterval, LEAST_LIFETIME, "healthCheckInterval");
        require(healthCheckInterval.compareTo(maxLifetime) < 0, "healthCheckInterval must be less than maxLifetime");
    }

    /**
     * Returns the usual pool: 1 to 10 connections, 30 seconds to wait for one, closed after 10 idle minutes or an hour
     * of life, asked every minute.
     */
    public static ConnectionPoolConfig defaults() {
        return DEFAULTS;
    }

    /** Returns a pool for many callers: 5 to 50 connections, closed after 5 idle minutes. */
    public static ConnectionPoolConfig highPerformance() {
        return DEFAULTS.size(5, 50).idleTimeout(Duration.ofMinutes(5));
    }

    /** Returns this pool with another minimum and maximum of connections. */
    public ConnectionPoolConfig size(int newMin, int newMax) {
        return new ConnectionPoolConfig(newMin, newMax, acquireTimeout, idleTimeout, maxLifetime, healthCheckInterval);
    }

    /** Returns this pool with another time to wait for a connection. */
    public ConnectionPoolConfig acquireTimeout(Duration timeout) {
        return new ConnectionPoolConfig(min, max, timeout, idleTimeout, maxLifetime, healthCheckInterval);
    }

    /** Returns this pool with another time after which idle connections are closed. */
    public ConnectionPoolConfig idleTimeout(Duration timeout) {
        return new ConnectionPoolConfig(min, max, acquireTimeout, timeout, maxLifetime, healthCheckInterval);
    }

    /** Returns this pool with another life of connections. */
    public ConnectionPoolConfig maxLifetime(Duration lifetime) {
        return new ConnectionPoolConfig(min, max, acquireTimeout, idleTimeout, lifetime, healthCheckInterval);
    }

    /** Returns this pool with another interval between checks of idle connections. */
    public ConnectionPoolConfig healthCheckInterval(Duration interval) {
        return new ConnectionPoolConfig(min, max, acquireTimeout, idleTimeout, maxLifetime, interval);
    }

    private static void requireAtLeast(Duration value, Duration least, String name) {
        require(Objects.requireNonNull(value, name).compareTo(least) >= 0, name + " must be at least " + least);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidInputException(
                    InvalidInputException.INVALID_ARGUMENT,
                    null,
                    "Option " + rule + ". Correct it before the backend is opened.");
        }
    }
}
