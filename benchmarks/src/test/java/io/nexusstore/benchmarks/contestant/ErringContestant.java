package io.nexusstore.benchmarks.contestant;

import io.nexusstore.benchmarks.workload.Member;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A contestant that does every operation almost right: the smallest lie of each kind that a checksum must catch. */
final class ErringContestant implements Contestant {

    private final Contestant honest;
    private final AtomicInteger calls = new AtomicInteger();

    ErringContestant(Contestant honest) {
        this.honest = honest;
    }

    @Override
    public @Nullable User get(String id) throws Exception {
        User user = honest.get(id);
        return user == null || calls.incrementAndGet() != 100 ? user : withoutTheLastMicrosecond(user);
    }

    @Override
    public void getInFlight(Supplier<@Nullable String> source, int inFlight, Consumer<User> consumer) throws Exception {
        honest.getInFlight(
                source,
                inFlight,
                user -> consumer.accept(calls.incrementAndGet() == 100 ? withoutTheLastMicrosecond(user) : user));
    }

    @Override
    public List<User> newest(Status status, int limit) throws Exception {
        List<User> users = honest.newest(status, limit);
        Collections.swap(users, users.size() - 2, users.size() - 1);
        return users;
    }

    @Override
    public List<User> list() throws Exception {
        List<User> users = honest.list();
        return users.subList(1, users.size());
    }

    @Override
    public List<User> listById() throws Exception {
        List<User> users = honest.listById();
        Collections.swap(users, 0, 1);
        return users;
    }

    @Override
    public void scanMembers(Consumer<Member> consumer) throws Exception {
        honest.scanMembers(member -> {
            if (calls.incrementAndGet() != 100) {
                consumer.accept(member);
            }
        });
    }

    @Override
    public void scan(Consumer<User> consumer) throws Exception {
        honest.scan(user -> {
            if (calls.incrementAndGet() != 100) {
                consumer.accept(user);
            }
        });
    }

    @Override
    public void scanById(Consumer<User> consumer) throws Exception {
        List<User> users = new ArrayList<>();
        honest.scanById(users::add);
        Collections.swap(users, users.size() - 2, users.size() - 1);
        users.forEach(consumer);
    }

    @Override
    public void save(User user) throws Exception {
        honest.save(calls.incrementAndGet() == 100 ? withoutTheLastMicrosecond(user) : user);
    }

    @Override
    public void saveAll(List<User> users) throws Exception {
        honest.saveAll(users.subList(1, users.size()));
    }

    @Override
    public void saveInFlight(Supplier<@Nullable User> source, int inFlight) throws Exception {
        User lost = source.get();
        honest.saveInFlight(() -> lost == null ? null : source.get(), inFlight);
    }

    @Override
    public void close() throws SQLException {
        honest.close();
    }

    private static User withoutTheLastMicrosecond(User user) {
        return new User(
                user.id(),
                user.name(),
                user.email(),
                user.age(),
                user.status(),
                user.score(),
                user.createdAt(),
                user.updatedAt().minusNanos(1_000),
                user.bio());
    }
}
