package io.nexusstore.jooq.internal.fold;

import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.UnreadableValueException;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.execute.Entity;
import io.nexusstore.jooq.internal.execute.ParameterSink;
import io.nexusstore.jooq.internal.execute.Session;
import io.nexusstore.jooq.internal.translate.FoldStatement;
import io.nexusstore.query.EntityField;
import io.nexusstore.query.Fold;
import io.nexusstore.spi.AggregatePushdown;
import io.nexusstore.spi.Folding;
import io.nexusstore.spi.Folds;
import io.nexusstore.value.ValueSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one folding: the groups that the database makes, or those fields of its rows that are folded here.
 *
 * @param <T> the entity
 */
public final class FoldReader<T> {

    private static final int HALF = 32;

    private final Entity<T, ?> entity;
    private final Folding<T> folding;
    private final FoldStatement statement;

    /** Creates the reader of a folding that suits the entity. */
    public FoldReader(Entity<T, ?> entity, Folding<T> folding) {
        this.entity = entity;
        this.folding = folding;
        this.statement = entity.plans().fold(folding, entity.codec().isTyped());
    }

    /** Returns how the rows are folded. */
    public AggregatePushdown.Plan plan() {
        String sql = statement.plan().plan().sql();
        return statement.isFolded()
                ? new AggregatePushdown.Plan(true, sql, List.of())
                : new AggregatePushdown.Plan(
                        false,
                        sql,
                        List.of(
                                "The database would not add up some of the values exactly: they are read, without the rest of"
                                        + " their rows, and folded in memory."));
    }

    /**
     * Returns the groups.
     *
     * @throws UnreadableRowException when a value that is asked for cannot be read
     */
    public List<Folding.Group> read(Session session) throws SQLException {
        PreparedStatement prepared = session.statement(statement.plan().plan().sql());
        ParameterSink sink = entity.sink(prepared);
        sink.bind(statement.plan());
        try (ResultSet results = prepared.executeQuery()) {
            return statement.isFolded() ? groups(results) : folded(results);
        } catch (UnreadableValueException fault) {
            String column = entity.table().columns().get(statement.values().get(fault.field()));
            UnreadableRow row = UnreadableRow.at("a place that its aggregate does not tell", column, fault.reason());
            throw new UnreadableRowException(entity.name(), List.of(row), fault);
        } finally {
            sink.forget();
        }
    }

    private List<Folding.Group> groups(ResultSet results) throws SQLException {
        ValueSource row = row(results);
        List<Folding.Group> groups = new ArrayList<>();
        while (results.next()) {
            List<@Nullable Object> keys = new ArrayList<>();
            int value = 0;
            while (value < folding.keys().size()) {
                keys.add(value(row, value++));
            }
            List<@Nullable Object> folded = new ArrayList<>();
            int number = statement.numbers();
            for (int i = 0; i < folding.folds().size(); i++) {
                int columns = statement.halves().get(i);
                folded.add(
                        columns == 0
                                ? value(row, value++)
                                : number(folding.folds().get(i), results, number, columns));
                number += columns;
            }
            groups.add(new Folding.Group(keys, folded));
        }
        return groups;
    }

    private List<Folding.Group> folded(ResultSet results) throws SQLException {
        ValueSource row = row(results);
        Folds<T> folds = new Folds<>(folding);
        while (results.next()) {
            folds.add(field -> value(row, statement.values().indexOf(field)));
        }
        return folds.groups();
    }

    private ValueSource row(ResultSet results) {
        int[] fields = statement.values().stream().mapToInt(Integer::intValue).toArray();
        return entity.codec().of(fields).row(results, 1);
    }

    private @Nullable Object value(ValueSource row, int place) {
        FieldFacts field = entity.model().fields().get(statement.values().get(place));
        return Values.read(field, row, place);
    }

    private Object number(Fold<T> fold, ResultSet results, int column, int columns) throws SQLException {
        EntityField<T, ?> field = fold.field();
        if (fold.kind() != Fold.Kind.SUM || field == null) {
            return results.getLong(column);
        }
        BigDecimal sum = results.getBigDecimal(column);
        if (sum == null) {
            return new BigDecimal(BigInteger.ZERO, field.scale());
        }
        return columns == 1
                ? sum.setScale(field.scale())
                : new BigDecimal(
                        sum.toBigIntegerExact().shiftLeft(HALF).add(BigInteger.valueOf(results.getLong(column + 1))),
                        field.scale());
    }
}
