package io.nexusstore.integration.operation;

import static io.nexusstore.integration.fixture.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.BackendException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.integration.entity.Span;
import io.nexusstore.integration.entity.SpanDelta;
import io.nexusstore.integration.entity.SpanFields;
import io.nexusstore.integration.entity.Span_Model;
import io.nexusstore.integration.fixture.Session;
import io.nexusstore.integration.fixture.Setting;
import io.nexusstore.paging.Page;
import io.nexusstore.paging.PageRequest;
import io.nexusstore.query.Expression;
import io.nexusstore.query.Query;
import io.nexusstore.store.BlockingStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of an earlier release may be one that the constructor now refuses; it is named, and stops none of the others. */
@ParameterizedClass
@MethodSource("io.nexusstore.integration.fixture.Setting#all")
final class RefusedRowTest {

    private static final Query<Span> BY_HIGH = Query.<Span>all().orderBy(SpanFields.HIGH.asc());

    /** The model of a release whose constructor demanded nothing, so that no update had to be judged by it. */
    @SuppressWarnings("unchecked") // the proxy answers as the model does
    private static final EntityModel<Span, String> EARLIER = (EntityModel<Span, String>) Proxy.newProxyInstance(
            EntityModel.class.getClassLoader(), new Class<?>[] {EntityModel.class}, RefusedRowTest::answer);

    @RegisterExtension
    final Session session;

    private BlockingStore<Span, String> spans;

    RefusedRowTest(Setting setting) {
        session = new Session(setting);
    }

    @BeforeEach
    void refuseTheRowInTheMiddle() {
        spans = session.store(EARLIER);
        spans.saveAll(List.of(new Span("a", 1, 2), new Span("b", 1, 2), new Span("c", 1, 2)));
        spans.update("b", SpanDelta.edit().low(3).build().change());
    }

    @Test
    void readsDeliverTheOthersAndNameTheRow() {
        List<Span> delivered = new ArrayList<>();

        named(() -> spans.forEach(BY_HIGH, delivered::add));
        named(() -> spans.forEach(Query.all(), delivered::add));
        named(() -> spans.get("b"));
        named(() -> spans.getAll(List.of("a", "b")));

        assertThat(delivered).extracting(Span::id).containsExactly("a", "c", "a", "c");
    }

    @Test
    void limitOfAStream_isReachedWhereConditionsAreEvaluatedInMemory() {
        List<Span> many = IntStream.range(0, 400)
                .mapToObj(i -> new Span("x%03d".formatted(i), 1, 2))
                .toList();
        Expression<Span> nested = SpanFields.HIGH.eq(2);
        for (int i = 0; i < 200; i++) { // deeper than any database takes
            nested = nested.and(SpanFields.LOW.gt(-i)).or(SpanFields.LOW.lt(-i));
        }
        Query<Span> evaluated = Query.where(nested);
        List<Span> delivered = new ArrayList<>();
        spans.saveAll(many);

        named(() -> spans.forEach(evaluated.limit(300), delivered::add));

        assertThat(delivered).hasSize(300);
    }

    @Test
    void streamOfRefusedRowsAlone_ends() {
        List<Span> many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Span("x%04d".formatted(i), 1, 2))
                .toList();
        spans.deleteAll(List.of("a", "b", "c"));
        spans.saveAll(many);
        session.transaction(begun -> {
            BlockingStore<Span, String> within = session.store(begun, EARLIER);
            many.forEach(span ->
                    within.update(span.id(), SpanDelta.edit().low(3).build().change()));
            return many.size();
        });

        UnreadableRowException unreadable = failure(
                UnreadableRowException.class,
                BackendException.UNREADABLE_ROW,
                () -> spans.forEach(BY_HIGH, span -> {}));

        assertThat(unreadable.rows()).hasSize(many.size());
    }

    @Test
    void pageNamesTheRow() {
        Page<Span> page = spans.page(Query.all(), PageRequest.first(3));

        assertThat(page.items()).extracting(Span::id).containsExactly("a", "c");
        assertThat(page.unreadable()).extracting(UnreadableRow::id).containsExactly("b");
    }

    @Test
    void savingAnewOrDeletingRepairsTheRow() {
        spans.save(new Span("b", 3, 4));
        assertThat(spans.require("b")).isEqualTo(new Span("b", 3, 4));

        spans.update("b", SpanDelta.edit().low(5).build().change());
        assertThat(spans.delete("b")).isTrue();
        assertThat(spans.find(BY_HIGH)).extracting(Span::id).containsExactly("a", "c");
    }

    private static Object answer(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("isJudgedWhole")) {
            return false;
        }
        try {
            return method.invoke(Span_Model.INSTANCE, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static void named(ThrowingCallable read) {
        UnreadableRowException unreadable =
                failure(UnreadableRowException.class, BackendException.UNREADABLE_ROW, read);

        assertThat(unreadable.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("b");
            assertThat(row.reason()).contains("constructor of 'Span'", "IllegalArgumentException");
        });
    }
}
