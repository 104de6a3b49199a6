package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.H2Dialect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of H2, as {@link H2Catalog} spells them. */
final class H2Types implements TypeRules {

    private static final String VARYING = "character varying";
    private static final String LONG = "bigint";
    private static final String INT = "integer";
    private static final String SHORT = "smallint";
    private static final String DOUBLE = "double precision";

    @Override
    public String declared(MappedTable<?, ?> table, int column) {
        return column < table.model().fields().size()
                ? names(table.field(column)).get(0)
                : INT;
    }

    @Override
    public boolean admits(MappedTable<?, ?> table, int column, StoredTable stored, StoredColumn found) {
        if (column >= table.model().fields().size()) {
            return Set.of(LONG, INT).contains(found.type());
        }
        FieldFacts field = table.field(column);
        return PostgresTypes.isWider(found.type(), declared(table, column), field)
                || names(field).contains(found.type());
    }

    @Override
    public boolean isText(MappedTable<?, ?> table, int column) {
        return declared(table, column).startsWith(VARYING);
    }

    @Override
    public String collation() {
        return "OFF";
    }

    @Override
    public String collating() {
        return "in a database with SET COLLATION OFF";
    }

    @Override
    public String counting() {
        return "bigint DEFAULT NEXT VALUE FOR a sequence";
    }

    @Override
    public @Nullable String faultOf(String name) {
        return PostgresTypes.longer(H2Dialect.NAMES, name);
    }

    /** Returns the type that a column is created with, and after it the others that keep every value of the field. */
    private static List<String> names(FieldFacts field) {
        return switch (field.type()) {
            case STRING, ENUM, JSON -> List.of(VARYING);
            case CHAR -> List.of(VARYING + "(1)", VARYING);
            case BOOLEAN -> List.of("boolean");
            case BYTE -> List.of("tinyint", SHORT, INT, LONG);
            case SHORT -> List.of(SHORT, INT, LONG);
            case INT -> List.of(INT, LONG);
            case LONG, DURATION -> List.of(LONG);
            case FLOAT -> List.of("real", DOUBLE);
            case DOUBLE -> List.of(DOUBLE);
            case INSTANT, OFFSET_DATE_TIME -> List.of("timestamp(6) with time zone");
            case DECIMAL -> List.of("numeric(" + field.precision() + "," + field.scale() + ")");
            case BIG_INTEGER -> List.of("numeric(" + field.precision() + ",0)");
            case LOCAL_DATE -> List.of("date");
            case LOCAL_TIME -> List.of("time(6)");
            case LOCAL_DATE_TIME -> List.of("timestamp(6)");
            case UUID -> List.of("uuid");
            case BYTES -> List.of("binary varying");
        };
    }
}
