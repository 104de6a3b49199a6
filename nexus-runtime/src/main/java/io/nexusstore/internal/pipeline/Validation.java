package io.nexusstore.internal.pipeline;

import io.nexusstore.delta.DeltaChange;
import io.nexusstore.error.SchemaValidationException;
import io.nexusstore.error.UnreadableRow;
import io.nexusstore.error.UnreadableRowException;
import io.nexusstore.error.Violation;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.spi.ReadResult;
import io.nexusstore.validation.ValidationConfig;
import io.nexusstore.validation.ValidationMode;
import io.nexusstore.validation.ValidationWarning;
import io.nexusstore.validation.ValidationWarning.Occasion;
import io.nexusstore.validation.Violations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stages that hold entities against their schemas, on their way in and on their way out. */
public final class Validation {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.nexusstore.validation");

    private final ValidationConfig general;
    private final Map<Class<?>, ValidationConfig> own;
    private final Clock clock;
    private final Consumer<ValidationWarning> warnings;
    private final boolean isAnyRead;

    /**
     * Creates the stages.
     *
     * @param general what holds for entities without a configuration of their own
     * @param own the configurations of single entities, by their records
     * @param clock tells what is past and what is future
     * @param warnings takes a warning for each entity that is let through
     */
    public Validation(
            ValidationConfig general,
            Map<Class<?>, ValidationConfig> own,
            Clock clock,
            Consumer<ValidationWarning> warnings) {
        this.general = general;
        this.own = Map.copyOf(own);
        this.clock = clock;
        this.warnings = warnings;
        this.isAnyRead = isRead(general) || own.values().stream().anyMatch(Validation::isRead);
    }

    /**
     * Checks entities that are about to be saved, and returns what is to be warned of when they are.
     *
     * @throws SchemaValidationException when one of them is refused
     */
    <T, ID> List<ValidationWarning> ofEntities(EntityModel<T, ID> model, List<T> entities, boolean isBatch) {
        ValidationConfig config = of(model);
        List<ValidationWarning> warned = List.of();
        SortedMap<Integer, List<Violation>> refused = new TreeMap<>();
        for (int i = 0; i < entities.size(); i++) {
            T entity = entities.get(i);
            Violations found = onSave(config);
            model.validate(entity, found);
            if (found.isEmpty()) {
                continue;
            }
            if (isRefused(config, found)) {
                refused.put(i, found.toList());
            } else {
                warned = warned.isEmpty() ? new ArrayList<>() : warned;
                warned.add(warning(model, Objects.requireNonNull(model.idOf(entity)), Occasion.SAVE, found));
            }
        }
        if (!refused.isEmpty()) {
            throw isBatch
                    ? new SchemaValidationException(model.name(), refused)
                    : new SchemaValidationException(model.name(), Objects.requireNonNull(refused.get(0)));
        }
        return warned;
    }

    /**
     * Checks the new values of a delta, and returns what is left to judge or to warn of, or null for nothing.
     *
     * @throws SchemaValidationException when it is refused
     */
    <T> @Nullable DeltaCheck<T> ofDelta(EntityModel<T, ?> model, DeltaChange<T> delta) {
        ValidationConfig config = of(model);
        Violations found = onSave(config);
        model.validate(delta, found);
        if (!found.isEmpty() && isRefused(config, found)) {
            throw new SchemaValidationException(model.name(), found.toList());
        }
        return found.isEmpty() && !model.isJudgedWhole()
                ? null
                : new DeltaCheck<>(model, config, clock, found.toList());
    }

    /** Warns of what an update that was done breaks. */
    <ID> void updated(EntityModel<?, ID> model, ID id, DeltaCheck<?> check) {
        List<Violation> passed = check.passed();
        if (!passed.isEmpty()) {
            warn(List.of(new ValidationWarning(model.name(), model.encodeId(id), Occasion.SAVE, passed)));
        }
    }

    /**
     * Returns the row that was read, or null for none.
     *
     * @throws UnreadableRowException when it breaks a rule and is refused
     */
    <T, ID> @Nullable T ofRow(EntityModel<T, ID> model, @Nullable T row) {
        if (row != null && isAnyRead) {
            UnreadableRow refused = refused(model, of(model), row);
            if (refused != null) {
                throw new UnreadableRowException(model.name(), List.of(refused), null);
            }
        }
        return row;
    }

    /** Returns the rows that were read, those that are refused among the unreadable ones. */
    <T, ID> ReadResult<T> ofRows(EntityModel<T, ID> model, ReadResult<T> result) {
        if (!isAnyRead || !isRead(of(model))) {
            return result;
        }
        List<T> rows = new ArrayList<>(result.rows().size());
        List<UnreadableRow> unreadable = new ArrayList<>(result.unreadable());
        for (T row : result.rows()) {
            UnreadableRow refused = refused(model, of(model), row);
            if (refused == null) {
                rows.add(row);
            } else {
                unreadable.add(refused);
            }
        }
        return new ReadResult<>(rows, unreadable, result.position());
    }

    /** Gives the warnings to whoever listens, and to the log. */
    void warn(List<ValidationWarning> given) {
        for (ValidationWarning warning : given) {
            LOGGER.warn("{}", warning.message());
            warnings.accept(warning);
        }
    }

    private <T, ID> @Nullable UnreadableRow refused(EntityModel<T, ID> model, ValidationConfig config, T row) {
        if (!isRead(config)) {
            return null;
        }
        Violations found = new Violations(clock, true);
        model.validate(row, found);
        if (found.isEmpty()) {
            return null;
        }
        ID id = Objects.requireNonNull(model.idOf(row));
        if (config.mode() == ValidationMode.STRICT) {
            return UnreadableRow.refused(model.encodeId(id), found.toList());
        }
        warn(List.of(warning(model, id, Occasion.READ, found)));
        return null;
    }

    private ValidationConfig of(EntityModel<?, ?> model) {
        return own.isEmpty() ? general : own.getOrDefault(model.type(), general);
    }

    private Violations onSave(ValidationConfig config) {
        return new Violations(clock, config.onSave() && config.mode() != ValidationMode.SKIP);
    }

    private static boolean isRefused(ValidationConfig config, Violations found) {
        return !found.isStorable() || config.mode() == ValidationMode.STRICT;
    }

    private static boolean isRead(ValidationConfig config) {
        return config.onRead() && config.mode() != ValidationMode.SKIP;
    }

    private static <ID> ValidationWarning warning(
            EntityModel<?, ID> model, ID id, Occasion occasion, Violations found) {
        return new ValidationWarning(model.name(), model.encodeId(id), occasion, found.toList());
    }
}
