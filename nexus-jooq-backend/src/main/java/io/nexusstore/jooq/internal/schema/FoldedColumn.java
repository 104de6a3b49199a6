package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column that SQLite computes from that of a text, with A to Z as a to z, so that an index can serve queries that ignore case.
 *
 * <p>It takes no place in the rows of the table, and no program can write it wrongly; what it adds to the file is its index.
 *
 * @param field the field
 * @param source the column of the field
 * @param name the name of the column
 */
public record FoldedColumn(FieldFacts field, String source, String name) {

    private static final String SUFFIX = "_folded";
    private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OPTIONAL = Pattern.compile("generated always | virtual");

    /** Returns the folded columns of those fields that ask for one. */
    static List<FoldedColumn> of(List<FieldFacts> fields, List<String> columns) {
        List<FoldedColumn> folded = new ArrayList<>();
        for (FieldFacts field : fields) {
            if (field.isCaseFolded()) {
                String column = columns.get(field.index());
                folded.add(new FoldedColumn(field, column, column + SUFFIX));
            }
        }
        return folded;
    }

    /** Returns the definition of the column, as a table has it. */
    String definition() {
        return Rendering.quoted(name) + " TEXT GENERATED ALWAYS AS (lower(" + Rendering.quoted(source) + ")) VIRTUAL";
    }

    /** Returns whether the statement that made a table defines the column so, in whatever spelling. */
    boolean isDefinedIn(String statement) {
        return normal(statement).contains(normal(definition()));
    }

    private static String normal(String sql) {
        String bare = QUOTES.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll("");
        String spaced = SPACE.matcher(bare).replaceAll(" ").replace("( ", "(").replace(" )", ")");
        return OPTIONAL.matcher(spaced).replaceAll("").replace("as(", "as (");
    }
}
