package io.nexusstore.benchmarks.contestant;

import io.nexusstore.Nexus;
import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Member;
import io.nexusstore.benchmarks.workload.MemberRepository;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserRepository;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Nexus driven on the calling thread; what is in flight comes from as many threads. */
final class NexusBlockingContestant implements Contestant {

    private final Nexus nexus;
    private final BlockingStore<User, String> users;
    private final BlockingStore<Member, UUID> members;
    private final Callers callers = new Callers();

    NexusBlockingContestant(UserDatabase database, Durability durability) {
        nexus = NexusUsers.open(database, durability);
        users = UserRepository.of(nexus).blocking();
        members = MemberRepository.of(nexus).blocking();
    }

    @Override
    public @Nullable User get(String id) {
        return users.get(id).orElse(null);
    }

    @Override
    public void getInFlight(Supplier<@Nullable String> source, int inFlight, Consumer<User> consumer)
            throws ExecutionException, InterruptedException {
        callers.drain(source, inFlight, id -> users.get(id).ifPresent(consumer));
    }

    @Override
    public List<User> newest(Status status, int limit) {
        return users.find(NexusUsers.newest(status, limit));
    }

    @Override
    public List<User> list() {
        return users.find(Query.all());
    }

    @Override
    public List<User> listById() {
        return users.find(Query.all());
    }

    @Override
    public void scan(Consumer<User> consumer) {
        users.forEach(Query.all(), consumer);
    }

    @Override
    public void scanById(Consumer<User> consumer) {
        users.forEach(Query.all(), consumer);
    }

    @Override
    public void scanMembers(Consumer<Member> consumer) {
        members.forEach(Query.all(), consumer);
    }

    @Override
    public void save(User user) {
        users.save(user);
    }

    @Override
    public void saveAll(List<User> all) {
        users.saveAll(all);
    }

    @Override
    public void saveInFlight(Supplier<@Nullable User> source, int inFlight)
            throws ExecutionException, InterruptedException {
        callers.drain(source, inFlight, users::save);
    }

    @Override
    public void close() {
        callers.close();
        nexus.close();
    }
}
