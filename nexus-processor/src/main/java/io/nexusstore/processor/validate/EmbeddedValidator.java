package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EmbeddedModel;
import io.nexusstore.processor.model.Embedding;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Located;
import io.nexusstore.processor.model.Role;

/** Judges the embedded records of an entity: whether they can be taken apart, stored and put together again. */
final class EmbeddedValidator {

    private final EntityModel entity;
    private final EmbeddedModel embedded;
    private final Findings.Collector findings = Findings.collector();

    private EmbeddedValidator(EntityModel entity, EmbeddedModel embedded) {
        this.entity = entity;
        this.embedded = embedded;
    }

    static Findings validate(EntityModel entity) {
        Findings findings = Findings.none();
        for (EmbeddedModel embedded : entity.embedded()) {
            EmbeddedValidator validator = new EmbeddedValidator(entity, embedded);
            validator.check();
            findings = findings.and(validator.findings.toFindings());
        }
        return findings;
    }

    private void check() {
        switch (embedded.embedding()) {
            case NOT_A_RECORD -> addType("is not a record", "Remove @Embedded, or declare it as a record.");
            case GENERIC -> addType("has type parameters", "Embed a record without any.");
            case EMPTY -> addType("has no components to store", "Remove the component.");
            case ENTITY ->
                addType("is an entity, with rows of its own", "Store its id, or embed a record that is none.");
            case CYCLE -> add(EntityCode.EMBEDDED_CYCLE, embedded.type().display());
            case SOUND -> checkSound();
        }
    }

    private void checkSound() {
        if (!embedded.type().isAccessible()) {
            add(EntityCode.INACCESSIBLE_TYPE, embedded.type().display());
            return;
        }
        if (!embedded.access().isEmbedded()) {
            embedded.roles().forEach(this::checkRole);
        }
        embedded.idleMembers().forEach(this::addIdle);
        checkPrefix();
        for (EmbeddedModel.StrayRole stray : embedded.strayRoles()) {
            String annotation = stray.role().value().annotation();
            findings.add(
                    EntityCode.EMBEDDED_ROLE,
                    stray.role().origin(),
                    stray.component(),
                    entity.name(),
                    annotation,
                    annotation,
                    entity.name());
        }
        if (isWhole() && embedded.isNullableInRecord() && embedded.witness().isEmpty()) {
            String type = embedded.type().display();
            add(EntityCode.EMBEDDED_WITNESS, type, embedded.name(), type);
        }
    }

    /** Returns whether everything in it was read: what was not might be the witness. */
    private boolean isWhole() {
        return embedded.all()
                .noneMatch(part -> part instanceof EmbeddedModel inner && inner.embedding() != Embedding.SOUND);
    }

    private void checkPrefix() {
        String rest = embedded.prefix().value().replace("{name}", "");
        if (rest.contains("{") || rest.contains("}")) {
            findings.add(
                    EntityCode.INVALID_NAME,
                    embedded.prefix().origin(),
                    "prefix of component '" + embedded.name() + "'",
                    entity.name(),
                    embedded.prefix().value(),
                    "has a placeholder that does not exist",
                    "Write {name} for the name of the component.");
        }
    }

    private void checkRole(Located<Role> role) {
        switch (role.value()) {
            case ID -> checkId();
            case VERSION -> add(EntityCode.BAD_VERSION_TYPE, embedded.type().display());
            case CREATED_AT, UPDATED_AT ->
                add(
                        EntityCode.BAD_TIMESTAMP_TYPE,
                        role.value().annotation(),
                        embedded.type().display());
        }
    }

    private void checkId() {
        if (embedded.isGenerated().value()) {
            findings.add(
                    EntityCode.BAD_GENERATED_ID,
                    embedded.isGenerated().origin(),
                    embedded.name(),
                    entity.name(),
                    "it is of type '" + embedded.type().display() + "'",
                    "Remove 'generated = true'.");
        }
        for (FieldModel leaf : embedded.leaves()) {
            switch (leaf.type().kind()) {
                case STRING, INT, LONG, UUID -> {}
                default ->
                    findings.add(
                            EntityCode.UNSUPPORTED_ID_TYPE,
                            leaf.origin(),
                            leaf.name(),
                            entity.name(),
                            leaf.type().display());
            }
        }
    }

    private void addIdle(Located<String> member) {
        if (member.value().equals("@ValidatedBy")) {
            findings.add(
                    EntityCode.MISPLACED_ANNOTATION,
                    member.origin(),
                    "ValidatedBy",
                    embedded.name(),
                    "no rule judges an embedded record as a whole",
                    "Name rules on the components of '" + embedded.type().display() + "', or an EntityRule<"
                            + entity.name() + "> on the entity.");
            return;
        }
        findings.add(
                EntityCode.INAPPLICABLE_CONSTRAINT,
                member.origin(),
                embedded.name(),
                entity.name(),
                embedded.type().display(),
                "column of its own",
                member.value());
    }

    private void addType(String fault, String remedy) {
        add(EntityCode.EMBEDDED_TYPE, embedded.type().display(), fault, remedy);
    }

    /** Adds a finding about the component, with more parts behind its name and the entity's. */
    private void add(Code code, Object... more) {
        Object[] parts = new Object[more.length + 2];
        parts[0] = embedded.name();
        parts[1] = entity.name();
        System.arraycopy(more, 0, parts, 2, more.length);
        findings.add(code, embedded.origin(), parts);
    }
}
