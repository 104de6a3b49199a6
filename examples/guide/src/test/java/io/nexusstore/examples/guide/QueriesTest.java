package io.nexusstore.examples.guide;

import static io.nexusstore.examples.guide.Customer.Status.ACTIVE;
import static io.nexusstore.examples.guide.Customer.Status.GONE;
import static io.nexusstore.examples.guide.Customer.Status.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexusstore.Nexus;
import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.JooqBackend;
import io.nexusstore.paging.Cursor;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.store.Explanation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class QueriesTest {

    @TempDir
    private Path directory;

    private Nexus nexus;
    private CustomerRepository customers;

    @BeforeEach
    void open() {
        nexus = Nexus.builder(JooqBackend.sqlite(directory.resolve("shop.db"))).open();
        customers = CustomerRepository.of(nexus);
        customers
                .blocking()
                .saveAll(List.of(
                        customer("ada@example.org", "Ada", ACTIVE, 250),
                        customer("alan@example.org", "Alan", PAUSED, 90),
                        customer("grace@example.org", "Grace", ACTIVE, 40),
                        customer("nobody@example.org", null, GONE, 0)));
    }

    @AfterEach
    void close() {
        nexus.close();
    }

    @Test
    void buildsFluentQueries() {
        // snippet: queries/fluent
        // spotless:off
        Flux<Customer> best = customers.find(CustomerQuery.where()
                .status().in(ACTIVE, PAUSED)
                .points().ge(50)
                .orderBy().points().desc()
                .limit(10));
        // spotless:on
        // end
        assertThat(names(best)).containsExactly("Ada", "Alan");
    }

    @Test
    void combinesAlternatives() {
        // snippet: queries/alternatives
        // spotless:off
        Flux<Customer> either = customers.find(CustomerQuery.where()
                .name().isNotNull()
                .anyOf(CustomerFields.POINTS.lt(50), CustomerFields.NAME.startsWith("Al")));
        // spotless:on
        // end
        assertThat(names(either)).containsExactlyInAnyOrder("Grace", "Alan");
    }

    @Test
    void groupsAlternatives() {
        // snippet: queries/groups
        // spotless:off
        Flux<Customer> either = customers.find(CustomerQuery.where()
                .anyOf(
                        q -> q.status().eq(ACTIVE).points().ge(100),
                        q -> q.status().eq(PAUSED).anyOf(p -> p.name().isNull(), p -> p.points().gt(50))));
        // spotless:on
        // end
        assertThat(names(either)).containsExactlyInAnyOrder("Ada", "Alan");
    }

    @Test
    void ignoresCase() {
        // snippet: queries/ignore-case
        // spotless:off
        Flux<Customer> found = customers.find(CustomerQuery.where()
                .name().ignoreCase().startsWith("AL")
                .orderBy().name().asc());
        // spotless:on
        Query<Customer> byName =
                Query.<Customer>all().orderBy(CustomerFields.NAME.ignoreCase().asc());
        // end
        assertThat(names(found)).containsExactly("Alan");
        assertThat(customers.blocking().find(byName)).hasSize(4);
    }

    @Test
    void placesNulls() {
        // snippet: queries/nulls
        Query<Customer> namelessLast =
                CustomerQuery.where().orderBy().name().nullsLast().asc().toQuery();
        Query<Customer> namelessFirst =
                Query.<Customer>all().orderBy(CustomerFields.NAME.desc().nullsFirst());
        // end
        assertThat(customers.blocking().find(namelessLast))
                .extracting(Customer::name)
                .last()
                .isNull();
        assertThat(customers.blocking().find(namelessFirst))
                .extracting(Customer::name)
                .first()
                .isNull();
    }

    @Test
    void buildsQueriesFromFields() {
        // snippet: queries/fields
        Expression<Customer> quiet = CustomerFields.STATUS.ne(ACTIVE).or(CustomerFields.POINTS.eq(0));
        Query<Customer> query = Query.where(quiet.and(CustomerFields.EMAIL.endsWith("@example.org")))
                .orderBy(CustomerFields.STATUS.asc(), CustomerFields.NAME.desc())
                .limit(20);
        List<Customer> found = customers.blocking().find(query);
        // end
        assertThat(found).extracting(Customer::status).containsExactly(GONE, PAUSED);
    }

    @Test
    void knowsTwoValuesOnly() {
        // snippet: queries/null
        long nameless = customers.blocking().count(Query.where(CustomerFields.NAME.eq(null))); // 1, as isNull()
        long others = customers.blocking().count(Query.where(CustomerFields.NAME.ne("Ada"))); // 3, null among them
        long before = customers.blocking().count(Query.where(CustomerFields.NAME.lt("B"))); // 2, null not
        long none = customers.blocking().count(Query.where(CustomerFields.NAME.in(List.of()))); // 0
        // end
        assertThat(List.of(nameless, others, before, none)).containsExactly(1L, 3L, 2L, 0L);
    }

    @Test
    void countsAndChecks() {
        // snippet: queries/count
        Mono<Long> active = customers.count(CustomerQuery.where().status().eq(ACTIVE));
        Mono<Boolean> anyGone = customers.exists(CustomerQuery.where().status().eq(GONE));
        // end
        assertThat(active.block()).isEqualTo(2);
        assertThat(anyGone.block()).isTrue();
    }

    @Test
    void findsByIndexedFields() {
        // snippet: queries/finders
        Mono<Customer> byEmail = customers.findByEmail("ada@example.org");
        Flux<Customer> paused = customers.findByStatus(PAUSED);
        // end
        assertThat(names(byEmail.flux())).containsExactly("Ada");
        assertThat(names(paused)).containsExactly("Alan");
    }

    @Test
    void findsOnTheCallingThread() {
        // snippet: queries/blocking
        CustomerRepository.Blocking here = customers.blocking();
        Optional<Customer> ada = here.findByEmail("ada@example.org");
        List<Customer> active = here.findByStatus(ACTIVE);
        long points = here.find(CustomerQuery.where().status().eq(ACTIVE)).stream()
                .mapToLong(Customer::points)
                .sum();
        // end
        assertThat(ada).map(Customer::name).contains("Ada");
        assertThat(active).extracting(Customer::name).containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(points).isEqualTo(290);
    }

    @Test
    void walksOverPages() {
        List<Customer> seen = new ArrayList<>();

        // snippet: queries/pages
        Query<Customer> byName = CustomerQuery.where().orderBy().name().asc().toQuery();
        PageRequest request = PageRequest.first(3);
        while (true) {
            Page<Customer> page = customers.blocking().page(byName, request);
            page.items().forEach(seen::add);
            if (page.next().isEmpty()) {
                break;
            }
            request = request.after(page.next().get());
        }
        // end
        assertThat(seen).extracting(Customer::name).containsExactly(null, "Ada", "Alan", "Grace");
    }

    @Test
    void walksOverPagesReactively() {
        // snippet: queries/pages-reactive
        Query<Customer> byName = CustomerQuery.where().orderBy().name().asc().toQuery();
        PageRequest first = PageRequest.first(3);
        Flux<Customer> all = customers
                .page(byName, first)
                .expand(page ->
                        Mono.justOrEmpty(page.next()).flatMap(cursor -> customers.page(byName, first.after(cursor))))
                .flatMapIterable(Page::items);
        // end
        assertThat(all.count().block()).isEqualTo(4);
    }

    @Test
    void goesBackAndCounts() {
        Query<Customer> byName = CustomerQuery.where().orderBy().name().asc().toQuery();
        // snippet: queries/pages-back
        Page<Customer> last =
                customers.blocking().page(byName, PageRequest.last(3).withTotal());
        Page<Customer> before = customers
                .blocking()
                .page(byName, PageRequest.last(3).before(last.previous().orElseThrow()));
        long pages = (last.total().orElseThrow() + 2) / 3;
        // end
        assertThat(last.items()).extracting(Customer::name).containsExactly("Ada", "Alan", "Grace");
        assertThat(before.items()).extracting(Customer::name).containsExactly((String) null);
        assertThat(before.hasPrevious()).isFalse();
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void passesCursorsAsText() {
        Query<Customer> byName = CustomerQuery.where().orderBy().name().asc().toQuery();
        Page<Customer> page = customers.blocking().page(byName, PageRequest.first(2));

        // snippet: queries/cursor
        String token = page.next().orElseThrow().token(); // safe in a URL
        Page<Customer> following =
                customers.blocking().page(byName, PageRequest.first(2).after(new Cursor(token)));
        // end
        // snippet: queries/cursor-key
        nexus.blocking().rotateCursorKey();
        // end
        assertThat(customers
                        .blocking()
                        .page(byName, PageRequest.first(2).after(new Cursor(token)))
                        .items())
                .isEqualTo(following.items());
        assertThat(following.items()).extracting(Customer::name).containsExactly("Alan", "Grace");
        assertThatThrownBy(() -> customers
                        .blocking()
                        .page(Query.all(), PageRequest.first(2).after(new Cursor(token))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo(InvalidInputException.INVALID_CURSOR));
    }

    @Test
    void explainsQueries() {
        // snippet: queries/explain
        Explanation plan =
                customers.explain(CustomerQuery.where().orderBy().points().desc());
        boolean isWhole = plan.isPushedDown(); // true: nothing is left for memory
        String statement = plan.statement(); // select ... order by "points" desc, "id" asc
        List<String> advice = plan.notes(); // which index would serve this order
        // end
        assertThat(isWhole).isTrue();
        assertThat(statement).startsWith("select").endsWith("order by \"points\" desc, \"id\" asc");
        assertThat(advice).anySatisfy(note -> assertThat(note).contains("index"));
    }

    @Test
    void streamsInPortions() {
        List<String> lines = new ArrayList<>();

        // snippet: queries/stream
        customers.blocking().forEach(Query.all(), customer -> lines.add(customer.email()));
        Mono<Long> length =
                customers.find(Query.all()).map(Customer::email).reduce(0L, (sum, email) -> sum + email.length());
        // end
        assertThat(lines).hasSize(4);
        assertThat(length.block())
                .isEqualTo(lines.stream().mapToInt(String::length).sum());
    }

    private static List<String> names(Flux<Customer> found) {
        return Objects.requireNonNull(
                found.mapNotNull(Customer::name).collectList().block());
    }

    private static Customer customer(String email, String name, Customer.Status status, int points) {
        return CustomerBuilder.create()
                .email(email)
                .name(name)
                .status(status)
                .points(points)
                .build();
    }
}
