package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.diagnostic.Suggestion;
import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexModel;
import io.nexusstore.processor.model.IndexPlan;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the indexes of an entity. */
final class IndexValidator {

    private final EntityModel entity;
    private final Findings.Collector findings = Findings.collector();

    private IndexValidator(EntityModel entity) {
        this.entity = entity;
    }

    static Findings validate(EntityModel entity) {
        IndexValidator validator = new IndexValidator(entity);
        entity.fields().forEach(validator::checkField);
        entity.indexes().forEach(validator::checkIndex);
        validator.checkNames();
        validator.checkRedundancy();
        validator.checkFinders();
        return validator.findings.toFindings();
    }

    private void checkField(FieldModel field) {
        if (field.type().kind().isJson()
                && (field.isUnique().value() || field.isIndexed().value())) {
            Located<Boolean> flag = field.isUnique().value() ? field.isUnique() : field.isIndexed();
            addUnordered(flag.origin(), field);
            return;
        }
        if (entity.isWholeId(field) && field.isUnique().value()) {
            addRedundant(field.isUnique(), field.name(), "the primary key");
        } else if (entity.isWholeId(field) && field.isIndexed().value()) {
            addRedundant(field.isIndexed(), field.name(), "the primary key");
        } else if (field.isUnique().value() && field.isIndexed().value()) {
            addRedundant(field.isIndexed(), field.name(), "'unique = true'");
        }
    }

    private void addRedundant(Located<Boolean> flag, String field, String other) {
        findings.add(EntityCode.REDUNDANT_INDEX, flag.origin(), "'" + field + "'", entity.name(), other);
    }

    private void addUnordered(Origin origin, FieldModel field) {
        findings.add(
                EntityCode.UNORDERED_INDEX,
                origin,
                field.name(),
                entity.name(),
                field.type().display());
    }

    private void checkIndex(IndexModel index) {
        if (index.fields().isEmpty()) {
            findings.add(EntityCode.EMPTY_INDEX, index.origin(), entity.name());
        }
        List<String> known = entity.fields().stream().map(FieldModel::name).toList();
        Set<String> seen = new TreeSet<>();
        for (Located<String> field : index.fields()) {
            if (!known.contains(field.value())) {
                addUnknown(field, known);
            } else if (!seen.add(field.value())) {
                findings.add(EntityCode.DUPLICATE_INDEX_FIELD, field.origin(), entity.name(), field.value());
            } else {
                entity.field(field.value())
                        .filter(covered -> covered.type().kind().isJson())
                        .ifPresent(covered -> addUnordered(field.origin(), covered));
            }
        }
    }

    private void addUnknown(Located<String> field, List<String> known) {
        String name = field.value();
        List<String> inside =
                known.stream().filter(leaf -> leaf.startsWith(name + ".")).toList();
        Optional<FieldModel> around = entity.fields().stream()
                .filter(json -> json.type().kind().isJson() && name.startsWith(json.name() + "."))
                .findFirst();
        String fact = "no component";
        String remedy = Suggestion.of(name, known);
        if (!inside.isEmpty()) {
            fact = "an embedded record";
            remedy = " Name what is in it, such as '" + inside.get(0) + "'.";
        } else if (around.isPresent()) {
            fact = "inside of '" + around.get().name() + "', which is stored as JSON";
            remedy = " Keep what is looked for in a component of its own.";
        }
        findings.add(EntityCode.UNKNOWN_INDEX_FIELD, field.origin(), entity.name(), name, fact, remedy);
    }

    private void checkNames() {
        Set<String> seen = new TreeSet<>();
        for (IndexPlan plan : hasDefaultNames() ? IndexPlan.of(entity) : List.<IndexPlan>of()) {
            String name = plan.defaultName(entity.tableName());
            if (plan.name().isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                addDuplicate(name, plan.origin(entity), "another index of the same entity");
            }
        }
        for (IndexModel index : entity.indexes()) {
            Located<String> name = index.name();
            if (name.value().equalsIgnoreCase(entity.tableName())) {
                addDuplicate(name.value(), name.origin(), "the table of the same entity");
            } else if (!name.value().isEmpty() && !seen.add(name.value().toLowerCase(Locale.ROOT))) {
                addDuplicate(name.value(), name.origin(), "another index of the same entity");
            }
        }
    }

    /** Returns whether the names that are made of columns are worth judging: other findings come first. */
    private boolean hasDefaultNames() {
        Set<String> columns = new TreeSet<>();
        return !findings.toFindings().hasErrors()
                && entity.fields().stream()
                        .allMatch(field -> columns.add(field.columnName().toLowerCase(Locale.ROOT)));
    }

    private void addDuplicate(String name, Origin origin, String holder) {
        findings.add(EntityCode.DUPLICATE_INDEX_NAME, origin, name, entity.name(), holder);
    }

    private void checkRedundancy() {
        Map<String, IndexModel> byFields = new TreeMap<>();
        for (IndexModel index : entity.indexes()) {
            List<String> fields = index.fieldNames();
            String display = quoted(fields);
            if (fields.isEmpty()) {
                continue;
            }
            if (byFields.putIfAbsent(display, index) != null) {
                findings.add(
                        EntityCode.REDUNDANT_INDEX,
                        index.origin(),
                        display,
                        entity.name(),
                        "the other index on the same");
            } else if (fields.size() == 1) {
                checkAgainstField(index, fields.get(0), display);
            }
        }
    }

    /** A finder is named after its components, so that the names of other components can add up to the same. */
    private void checkFinders() {
        Map<String, IndexModel> byFinder = new TreeMap<>();
        for (IndexModel index : entity.indexes()) {
            List<FieldModel> fields = index.fieldNames().stream()
                    .flatMap(name -> entity.field(name).stream())
                    .toList();
            if (fields.size() < index.fields().size()) {
                continue;
            }
            String finder = fields.stream()
                    .map(field -> Access.capitalized(field.identifier()))
                    .collect(Collectors.joining("And", "findBy", ""));
            String parameters =
                    fields.stream().map(field -> field.type().qualifiedName()).collect(Collectors.joining(", "));
            IndexModel same = byFinder.putIfAbsent(finder + "(" + parameters + ")", index);
            if (same != null && !same.fieldNames().equals(index.fieldNames())) {
                findings.add(
                        EntityCode.NAME_CLASH,
                        index.origin(),
                        "The finders by " + quoted(same.fieldNames()) + " and by " + quoted(index.fieldNames()),
                        entity.name(),
                        finder,
                        "the components");
            }
        }
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    private void checkAgainstField(IndexModel index, String name, String display) {
        FieldModel field = entity.field(name).orElse(null);
        if (field == null) {
            return;
        }
        if (entity.isWholeId(field)) {
            findings.add(EntityCode.REDUNDANT_INDEX, index.origin(), display, entity.name(), "the primary key");
        } else if (field.isUnique().value() || (field.isIndexed().value() && !index.isUnique())) {
            findings.add(EntityCode.REDUNDANT_INDEX, index.origin(), display, entity.name(), "the @Field annotation");
        }
    }
}
