package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import io.nexusstore.processor.model.PartModel;

/** Judges what a component is made of that is stored as JSON; the first part at fault is the cause of all. */
final class PartValidator {

    private static final String TYPES =
            "Use String, a primitive or its box, an enum, BigDecimal, BigInteger, UUID, byte[], a type of "
                    + "java.time that has a column, a record without type parameters, or a List, Set or Map of these.";

    private final EntityModel entity;
    private final FieldModel field;

    private PartValidator(EntityModel entity, FieldModel field) {
        this.entity = entity;
        this.field = field;
    }

    static Findings validate(EntityModel entity, FieldModel field) {
        return new PartValidator(entity, field).check(field.type());
    }

    private Findings check(FieldType type) {
        for (PartModel part : type.parts()) {
            Findings found = type.kind() == FieldKind.MAP && part.name().equals(PartModel.KEY)
                    ? checkKey(part)
                    : checkPart(type, part);
            if (found.hasErrors()) {
                return found;
            }
        }
        return Findings.none();
    }

    private Findings checkKey(PartModel part) {
        FieldKind kind = part.type().kind();
        boolean isKey =
                kind == FieldKind.STRING || kind == FieldKind.ENUM || kind == FieldKind.UUID || kind.isIntegral();
        if (isKey && part.isNullable()) {
            return unsupported("key", "@Nullable " + part.type().display(), "Remove @Nullable.");
        }
        return isKey
                ? reached(part)
                : unsupported(
                        "key",
                        part.type().display(),
                        "Use String, an enum, UUID, Integer, Long, Short or Byte as key.");
    }

    private Findings checkPart(FieldType owner, PartModel part) {
        return switch (part.type().kind()) {
            case RECURSIVE -> held(EntityCode.RECURSIVE_RECORD, part);
            case UNSUPPORTED -> refused(owner, part);
            default -> {
                Findings reached = reached(part);
                yield reached.hasErrors() ? reached : check(part.type());
            }
        };
    }

    private Findings refused(FieldType owner, PartModel part) {
        return switch (part.type().form()) {
            case ENTITY -> held(EntityCode.ENTITY_TYPE, part);
            case SEALED -> held(EntityCode.SEALED_TYPE, part);
            default ->
                unsupported(
                        owner.kind() == FieldKind.RECORD ? "component '" + part.name() + "' of type" : part.name(),
                        part.type().display(),
                        TYPES);
        };
    }

    private Findings held(Code code, PartModel part) {
        return Findings.of(
                code, field.origin(), field.name(), entity.name(), part.type().display());
    }

    private Findings reached(PartModel part) {
        return part.type().isAccessible() ? Findings.none() : held(EntityCode.INACCESSIBLE_TYPE, part);
    }

    private Findings unsupported(String what, String type, String remedy) {
        return Findings.of(
                EntityCode.UNSUPPORTED_PART,
                field.origin(),
                field.name(),
                entity.name(),
                field.type().display(),
                what,
                type,
                remedy);
    }
}
