package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column that the database computes from that of a text, with A to Z as a to z, so that an index can serve queries that ignore case.
 *
 * <p>No program can write it wrongly.
 *
 * @param field the field
 * @param source the column of the field
 * @param name the name of the column
 * @param definition the definition of the column, as a table has it
 */
public record FoldedColumn(FieldFacts field, String source, String name, String definition) {

    private static final String SUFFIX = "_folded";
    private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OPTIONAL = Pattern.compile("generated always | virtual");

    /** Returns the folded columns of those fields that ask for one. */
    static List<FoldedColumn> of(List<FieldFacts> fields, List<String> columns, Dialect dialect) {
        List<FoldedColumn> folded = new ArrayList<>();
        for (FieldFacts field : fields) {
            if (field.isCaseFolded()) {
                String column = columns.get(field.index());
                String name = column + SUFFIX;
                folded.add(new FoldedColumn(field, column, name, dialect.foldedColumn(name, column)));
            }
        }
        return folded;
    }

    /** Returns whether the statement that made a table of SQLite defines the column so, in whatever spelling. */
    boolean isDefinedIn(String statement) {
        return normal(statement).contains(normal(definition()));
    }

    private static String normal(String sql) {
        String bare = QUOTES.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll("");
        String spaced = SPACE.matcher(bare).replaceAll(" ").replace("( ", "(").replace(" )", ")");
        return OPTIONAL.matcher(spaced).replaceAll("").replace("as(", "as (");
    }
}
