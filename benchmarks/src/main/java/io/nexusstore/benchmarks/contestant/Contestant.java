package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Member;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One way to work with the table {@code users}: the operations that are compared.
 *
 * <p>Called by one thread at a time. Failures of the database leave as they come, since a measurement that hit one is
 * worthless.
 */
interface Contestant extends AutoCloseable {

    /**
     * Returns the user of this id, or null when there is none.
     *
     * @throws Exception when the database refuses
     */
    @Nullable
    User get(String id) throws Exception;

    /**
     * Gets users by id until the source gives null, with up to {@code inFlight} gets under way at once where the contestant
     * can, and returns when all are answered.
     *
     * @param source may be called by many threads
     * @param consumer is given each user, by many threads, in any order
     * @throws Exception when the database refuses
     */
    void getInFlight(Supplier<@Nullable String> source, int inFlight, Consumer<User> consumer) throws Exception;

    /**
     * Returns the newest users of a status, ordered by time of creation downwards, then by id.
     *
     * @throws Exception when the database refuses
     */
    List<User> newest(Status status, int limit) throws Exception;

    /**
     * Returns every user of the table, in any order.
     *
     * @throws Exception when the database refuses
     */
    List<User> list() throws Exception;

    /**
     * Returns every user of the table, in order of id.
     *
     * @throws Exception when the database refuses
     */
    List<User> listById() throws Exception;

    /**
     * Hands every user of the table to the consumer, in any order.
     *
     * @throws Exception when the database refuses
     */
    void scan(Consumer<User> consumer) throws Exception;

    /**
     * Hands every user of the table to the consumer, in order of id.
     *
     * @throws Exception when the database refuses
     */
    void scanById(Consumer<User> consumer) throws Exception;

    /**
     * Hands every member of their table to the consumer, in any order.
     *
     * @throws Exception when the database refuses
     */
    void scanMembers(Consumer<Member> consumer) throws Exception;

    /**
     * Writes one full row, inserted or replaced by id, in a commit of its own.
     *
     * @throws Exception when the database refuses
     */
    void save(User user) throws Exception;

    /**
     * Writes full rows in one commit.
     *
     * @throws Exception when the database refuses
     */
    void saveAll(List<User> users) throws Exception;

    /**
     * Writes single rows until the source gives null, with up to {@code inFlight} under way at once where the contestant
     * can, and returns when all are acknowledged.
     *
     * @param source may be called by many threads
     * @throws Exception when the database refuses
     */
    void saveInFlight(Supplier<@Nullable User> source, int inFlight) throws Exception;

    /**
     * Closes what the contestant holds open.
     *
     * @throws SQLException when the database refuses
     */
    @Override
    void close() throws SQLException;
}
