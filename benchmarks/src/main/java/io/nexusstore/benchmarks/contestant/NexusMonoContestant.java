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
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * Nexus driven through publishers, each awaited by the one caller; what is in flight is subscribed to together by one thread
 * of the scheduler.
 */
final class NexusMonoContestant implements Contestant {

    private final Nexus nexus;
    private final UserRepository users;
    private final MemberRepository members;
    private final Scheduler subscriber;

    NexusMonoContestant(UserDatabase database, Durability durability, Scheduler subscriber) {
        this.nexus = NexusUsers.open(database, durability);
        this.users = UserRepository.of(nexus);
        this.members = MemberRepository.of(nexus);
        this.subscriber = subscriber;
    }

    @Override
    public @Nullable User get(String id) {
        return users.get(id).block();
    }

    @Override
    public void getInFlight(Supplier<@Nullable String> source, int inFlight, Consumer<User> consumer) {
        generated(source)
                .flatMap(users::get, inFlight)
                .doOnNext(consumer)
                .subscribeOn(subscriber)
                .blockLast();
    }

    @Override
    public List<User> newest(Status status, int limit) {
        return Objects.requireNonNull(
                users.find(NexusUsers.newest(status, limit)).collectList().block());
    }

    @Override
    public List<User> list() {
        return Objects.requireNonNull(users.find(Query.all()).collectList().block());
    }

    @Override
    public List<User> listById() {
        return list();
    }

    @Override
    public void scan(Consumer<User> consumer) {
        users.find(Query.all()).doOnNext(consumer).blockLast();
    }

    @Override
    public void scanById(Consumer<User> consumer) {
        scan(consumer);
    }

    @Override
    public void scanMembers(Consumer<Member> consumer) {
        members.find(Query.all()).doOnNext(consumer).blockLast();
    }

    @Override
    public void save(User user) {
        users.save(user).block();
    }

    @Override
    public void saveAll(List<User> all) {
        users.saveAll(all).blockLast();
    }

    @Override
    public void saveInFlight(Supplier<@Nullable User> source, int inFlight) {
        generated(source).flatMap(users::save, inFlight).subscribeOn(subscriber).blockLast();
    }

    private static <V> Flux<V> generated(Supplier<@Nullable V> source) {
        return Flux.generate(sink -> {
            V next = source.get();
            if (next == null) {
                sink.complete();
            } else {
                sink.next(next);
            }
        });
    }

    @Override
    public void close() {
        nexus.close();
    }
}
