package io.nexusstore.tck.query;

import io.nexusstore.generated.EntityModel;
import io.nexusstore.query.Query;
import io.nexusstore.spi.Evaluator;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.Mutation;
import io.nexusstore.spi.Precondition;
import io.nexusstore.spi.StoreBackend;
import io.nexusstore.spi.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whoever answers generated queries, and must answer them as all others do. */
public sealed interface Contestant {

    /** Returns the contestant that a backend is, which is open and has the tables of the entities. */
    static Contestant of(StoreBackend backend) {
        return new Stored(backend);
    }

    /** Returns the evaluator, which needs no database. */
    static Contestant evaluator() {
        return new InMemory();
    }

    /** Returns what a failure calls it. */
    String name();

    /** Replaces all rows of the entity. */
    <T> void store(EntityModel<T, ?> model, List<T> rows);

    /** Returns the rows of the query. */
    <T> List<T> rows(EntityModel<T, ?> model, Query<T> query, List<T> stored);

    /** Returns the number of its rows. */
    <T> long count(EntityModel<T, ?> model, Query<T> query, List<T> stored);

    /** Returns the groups of the folding. */
    <T> List<Folding.Group> groups(EntityModel<T, ?> model, Folding<T> folding, List<T> stored);

    /**
     * A backend, with what it leaves over to the evaluator.
     *
     * @param backend the backend
     */
    record Stored(StoreBackend backend) implements Contestant {

        @Override
        public String name() {
            return backend.name();
        }

        @Override
        public <T> void store(EntityModel<T, ?> model, List<T> rows) {
            List<Mutation<?, ?>> writes = new ArrayList<>(List.of(new Mutation.DeleteWhere<>(model, Query.all())));
            rows.forEach(row -> writes.add(insert(model, row)));
            backend.commit(new WriteBatch(writes)).block(Answers.STUCK);
        }

        @Override
        public <T> List<T> rows(EntityModel<T, ?> model, Query<T> query, List<T> stored) {
            return Answers.rows(backend, model, query);
        }

        @Override
        public <T> long count(EntityModel<T, ?> model, Query<T> query, List<T> stored) {
            return Answers.count(backend, model, query);
        }

        @Override
        public <T> List<Folding.Group> groups(EntityModel<T, ?> model, Folding<T> folding, List<T> stored) {
            return FoldAnswers.groups(backend, model, folding);
        }

        private static <T, ID> Mutation<T, ID> insert(EntityModel<T, ID> model, T row) {
            ID id = Objects.requireNonNull(model.idOf(row), "id");
            return new Mutation.Save<>(model, id, row, Precondition.absent(), false);
        }
    }

    /** The evaluator. */
    record InMemory() implements Contestant {

        @Override
        public String name() {
            return "the evaluator";
        }

        @Override
        public <T> void store(EntityModel<T, ?> model, List<T> rows) {
            // It is given the rows with each query.
        }

        @Override
        public <T> List<T> rows(EntityModel<T, ?> model, Query<T> query, List<T> stored) {
            return Evaluator.apply(model, query, stored);
        }

        @Override
        public <T> long count(EntityModel<T, ?> model, Query<T> query, List<T> stored) {
            return Evaluator.count(model, query, stored);
        }

        @Override
        public <T> List<Folding.Group> groups(EntityModel<T, ?> model, Folding<T> folding, List<T> stored) {
            return Evaluator.fold(model, folding, stored);
        }
    }
}
