package io.nexusstore.jooq.internal.execute;

import io.nexusstore.error.BackendException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.jooq.config.SchemaMode;
import io.nexusstore.jooq.internal.dialect.SqliteFailures;
import io.nexusstore.jooq.internal.schema.MappedTable;
import io.nexusstore.jooq.internal.schema.SchemaComparison;
import io.nexusstore.jooq.internal.schema.SchemaFindings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of entities ready: what is there is checked, and what is missing is created where that is allowed.
 */
public final class Tables {

    private final Settings settings;
    private final SqliteFailures failures;
    private final Map<String, EntityModel<?, ?>> owners = new ConcurrentHashMap<>();

    public Tables(Settings settings, SqliteFailures failures) {
        this.settings = settings;
        this.failures = failures;
    }

    public SqliteFailures failures() {
        return failures;
    }

    /**
     * Returns the entity when its table is ready as it stands, or null when something must be created first.
     *
     * @throws BackendException with code {@code SCHEMA_MISMATCH} when that is not all, or not allowed
     */
    public <T, ID> @Nullable Entity<T, ID> ready(EntityModel<T, ID> model, Connection connection) {
        MappedTable<T, ID> table = mapped(model);
        try {
            SchemaFindings findings = SchemaComparison.of(table, connection);
            refuse(table, findings);
            return findings.isReady() ? new Entity<>(table, findings.isStrict(), failures) : null;
        } catch (SQLException failure) {
            throw failures.translate(failure, model.name());
        }
    }

    /**
     * Returns the entity, creating what is missing within the transaction of the connection.
     *
     * @throws BackendException with code {@code SCHEMA_MISMATCH} when that is not all, or not allowed
     */
    public <T, ID> Entity<T, ID> create(EntityModel<T, ID> model, Connection connection) {
        MappedTable<T, ID> table = mapped(model);
        try (Statement statement = connection.createStatement()) {
            SchemaFindings findings = SchemaComparison.of(table, connection);
            refuse(table, findings);
            for (String creation : findings.creations()) {
                statement.execute(creation);
            }
            return new Entity<>(table, findings.isStrict(), failures);
        } catch (SQLException failure) {
            throw refused(table, failure);
        }
    }

    private void refuse(MappedTable<?, ?> table, SchemaFindings findings) {
        List<String> mismatches = new ArrayList<>(findings.mismatches());
        if (settings.schema() == SchemaMode.VALIDATE) {
            mismatches.addAll(findings.missing());
        }
        if (!mismatches.isEmpty()) {
            throw mismatch(table, String.join(" ", mismatches), null);
        }
    }

    private RuntimeException refused(MappedTable<?, ?> table, SQLException failure) {
        return SqliteFailures.isUniqueViolation(failure)
                ? mismatch(
                        table,
                        "Rows of table '" + table.name() + "' agree in the fields of a unique index that entity '"
                                + table.model().name()
                                + "' declares. Make them differ, or declare the index otherwise.",
                        failure)
                : failures.translate(failure, table.model().name());
    }

    /** Two entities in one table would each write rows that the other cannot read. */
    private <T, ID> MappedTable<T, ID> mapped(EntityModel<T, ID> model) {
        MappedTable<T, ID> table = MappedTable.of(model, settings.naming());
        EntityModel<?, ?> owner = owners.putIfAbsent(table.name().toLowerCase(Locale.ROOT), model);
        if (owner != null && owner != model) {
            throw mismatch(
                    table,
                    "Entities '" + owner.name() + "' and '" + model.name() + "' both name table '" + table.name()
                            + "'. Name another table in one of them.",
                    null);
        }
        return table;
    }

    private BackendException mismatch(MappedTable<?, ?> table, String message, @Nullable SQLException cause) {
        return new BackendException(
                BackendException.SCHEMA_MISMATCH,
                table.model().name(),
                message,
                Map.of("path", failures.path(), "table", table.name()),
                cause);
    }
}
