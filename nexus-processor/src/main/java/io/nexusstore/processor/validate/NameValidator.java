package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.Access;
import io.nexusstore.processor.model.ComponentModel;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.IndexModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Judges the names that an entity gives to its table, columns and generated types. */
final class NameValidator {

    private static final List<String> RESERVED = List.of("nexus_", "_nexus_", "sqlite_");

    /** What a name of a file may have, less what is put behind the stem: {@code Repository$Blocking.class} and the like. */
    private static final int LONGEST_STEM = 255 - 55;

    /** What PostgreSQL keeps of a name; MariaDB keeps one more, H2 and SQLite any number. */
    private static final int LONGEST_DATABASE_NAME = 63;

    private final EntityModel entity;
    private final Findings.Collector findings = Findings.collector();

    private NameValidator(EntityModel entity) {
        this.entity = entity;
    }

    static Findings validate(EntityModel entity) {
        NameValidator validator = new NameValidator(entity);
        validator.checkStem();
        validator.checkSchemaVersion();
        validator.checkDatabaseName("table name", "table", entity.table(), entity.tableName());
        for (FieldModel field : entity.fields()) {
            String role = "column name of component '" + field.name() + "'";
            validator.checkDatabaseName(role, "column", field.column(), field.columnName());
        }
        for (IndexModel index : entity.indexes()) {
            validator.checkDatabaseName(
                    "name of an index", "name", index.name(), index.name().value());
        }
        validator.checkDuplicates();
        return validator.findings.toFindings();
    }

    private void checkStem() {
        String stem = entity.generatedName().value();
        if (!isIdentifier(stem)) {
            findings.add(
                    EntityCode.INVALID_NAME,
                    entity.generatedName().origin(),
                    "generated name",
                    entity.name(),
                    stem,
                    "is not a Java identifier",
                    "Use letters and digits only.");
        } else if (bytes(stem) > LONGEST_STEM) {
            findings.add(
                    EntityCode.LONG_NAME, entity.generatedName().origin(), entity.name(), bytes(stem), LONGEST_STEM);
        }
    }

    private void checkSchemaVersion() {
        if (entity.schemaVersion().value() < 1) {
            findings.add(
                    EntityCode.INVALID_SCHEMA_VERSION,
                    entity.schemaVersion().origin(),
                    entity.name(),
                    entity.schemaVersion().value());
        }
    }

    private void checkDatabaseName(String role, String member, Located<String> declared, String name) {
        if (!declared.value().isEmpty() && name.isBlank()) {
            findings.add(EntityCode.BLANK_NAME, declared.origin(), role, entity.name(), member);
            return;
        }
        if (name.chars().anyMatch(Character::isISOControl) || hasUnpairedSurrogate(name)) {
            findings.add(
                    EntityCode.INVALID_NAME,
                    declared.origin(),
                    role,
                    entity.name(),
                    printable(name),
                    "has a character that is not text",
                    "Use printable characters.");
        }
        if (bytes(name) > LONGEST_DATABASE_NAME) {
            findings.add(
                    EntityCode.LONG_DATABASE_NAME,
                    declared.origin(),
                    role,
                    entity.name(),
                    bytes(name),
                    LONGEST_DATABASE_NAME,
                    member);
        }
        for (String prefix : RESERVED) {
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                findings.add(EntityCode.RESERVED_NAME, declared.origin(), role, entity.name(), name, prefix);
            }
        }
    }

    private void checkDuplicates() {
        Map<String, ComponentModel> byGeneratedName = new TreeMap<>();
        Map<String, FieldModel> byColumn = new TreeMap<>();
        entity.embedded().forEach(embedded -> checkGeneratedName(embedded, withName(embedded), byGeneratedName));
        for (FieldModel field : entity.fields()) {
            FieldModel sameColumn = byColumn.putIfAbsent(field.columnName().toLowerCase(Locale.ROOT), field);
            boolean isClash = checkGeneratedName(field, field.constant(), byGeneratedName)
                    || checkGeneratedName(field, withName(field), byGeneratedName);
            if (!isClash && sameColumn != null) {
                findings.add(
                        EntityCode.DUPLICATE_COLUMN,
                        field.access().isEmbedded()
                                ? origin(field)
                                : field.column().origin(),
                        sameColumn.name(),
                        field.name(),
                        entity.name(),
                        field.columnName(),
                        field.access().isEmbedded()
                                ? "Tell them apart with @Embedded(prefix = ...)."
                                : "Name one of them with @Field(column = ...).");
            }
        }
        entity.fields().forEach(field -> checkCompanion(field, byColumn));
    }

    private void checkCompanion(FieldModel field, Map<String, FieldModel> byColumn) {
        field.companionColumn().ifPresent(companion -> {
            FieldModel owner = byColumn.get(companion.toLowerCase(Locale.ROOT));
            if (owner != null) {
                findings.add(
                        field.isCaseFolded().value() ? EntityCode.FOLDED_COLUMN_TAKEN : EntityCode.OFFSET_COLUMN_TAKEN,
                        field.column().origin(),
                        field.name(),
                        entity.name(),
                        companion,
                        owner.name());
            }
        });
    }

    private boolean checkGeneratedName(
            ComponentModel component, String generated, Map<String, ComponentModel> byGeneratedName) {
        ComponentModel same = byGeneratedName.putIfAbsent(generated, component);
        if (same == null || same == component) {
            return false;
        }
        findings.add(
                EntityCode.NAME_CLASH,
                origin(component),
                "Components '" + same.name() + "' and '" + component.name() + "'",
                entity.name(),
                generated,
                "them");
        return true;
    }

    /** Returns the component of the entity: what is in a record that it embeds is not at fault for names that meet. */
    private Origin origin(ComponentModel part) {
        return entity.components().stream()
                .filter(component -> component.all().anyMatch(inner -> inner == part))
                .findFirst()
                .orElse(part)
                .origin();
    }

    private static String withName(ComponentModel component) {
        return "with" + Access.capitalized(component.identifier());
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart)
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean hasUnpairedSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.chars()
                .forEach(unit -> printable.append(
                        Character.isISOControl(unit) || Character.isSurrogate((char) unit)
                                ? String.format(Locale.ROOT, "\\u%04X", unit)
                                : String.valueOf((char) unit)));
        return printable.toString();
    }
}
