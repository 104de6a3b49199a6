package io.nexusstore.jooq.internal.dialect;

import io.nexusstore.generated.FieldFacts;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/** What one database engine does in its own way: how jOOQ renders for it, and how values of fields are stored. */
public sealed interface Dialect permits SqliteDialect, PostgresDialect, H2Dialect {

    /** Returns the name of the engine, with which the keys of the backend's rows in {@code nexus_meta} begin. */
    String name();

    /** Returns the context that renders statements. */
    DSLContext jooq();

    /** Returns the type of the field's column. */
    DataType<?> type(FieldFacts field);

    /** Returns the type of the column that accompanies a time and holds its offset. */
    DataType<?> offsetType();

    /** Returns the canonical value as it is bound to a parameter for the field's column. */
    Object stored(FieldFacts field, Object value);

    /** Returns how much of a condition a statement takes. */
    Limits limits();

    /** Returns what a limit is bound to where there is none, since an offset may come with one. */
    long noLimit();

    /** Returns whether null comes before all values in ascending order unless a statement says otherwise. */
    boolean isNullLeast();

    /** Returns whether every index ends with an id of that field, declared or not. */
    boolean isInEveryIndex(FieldFacts id);

    /** Returns the name of an index, or another one for it where it is longer than the engine admits. */
    String indexName(String name);

    /** Returns whether texts are ordered by code point as they are stored; else by {@link TextOrder}. */
    boolean ordersTexts();

    /** Returns whether one statement inserts a row unless its id has one. */
    boolean skipsPresentRows();

    /** Returns the name of the sequence that is created for a column whose values the database draws, or null where the column has one of its own. */
    @Nullable
    String sequence(String table, String column);

    /** Returns the expression for the text with A to Z in lower case. */
    String folded(String text);

    /** Returns the definition of a column that holds the text of another one with A to Z in lower case. */
    String foldedColumn(String name, String source);
}
