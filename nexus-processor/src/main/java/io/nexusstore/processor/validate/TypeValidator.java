package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldKind;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.Nullness;

/** Judges the types of those components that have no role; a role has its own rules for types. */
final class TypeValidator {

    private TypeValidator() {}

    static Findings validate(EntityModel entity) {
        Findings.Collector findings = Findings.collector();
        for (FieldModel field : entity.fields()) {
            if (field.roles().isEmpty()) {
                check(entity, field, findings);
            }
            if (field.type().isPrimitive() && field.nullness() == Nullness.NULLABLE) {
                findings.add(
                        Code.NULLABLE_PRIMITIVE,
                        field.origin(),
                        field.name(),
                        entity.name(),
                        field.type().display(),
                        field.type().boxedName());
            }
        }
        return findings.toFindings();
    }

    private static void check(EntityModel entity, FieldModel field, Findings.Collector findings) {
        String type = field.type().display();
        if (field.type().kind() == FieldKind.UNDECIDED) {
            findings.add(Code.UNDECIDED_RECORD, field.origin(), field.name(), entity.name(), type);
        } else if (field.type().kind() == FieldKind.UNSUPPORTED) {
            findings.add(Code.UNSUPPORTED_TYPE, field.origin(), field.name(), entity.name(), type, suggestion(type));
        } else if (!field.type().isAccessible()) {
            findings.add(Code.INACCESSIBLE_TYPE, field.origin(), field.name(), entity.name(), type);
        } else {
            findings.addAll(PartValidator.validate(entity, field));
        }
    }

    private static String suggestion(String type) {
        String erasure = type.contains("<") ? type.substring(0, type.indexOf('<')) : type;
        return switch (erasure) {
            case "Date", "Timestamp", "Calendar" -> "Did you mean 'Instant'? ";
            case "ZonedDateTime" -> "Did you mean 'OffsetDateTime'? ";
            case "OffsetTime" -> "Did you mean 'LocalTime'? ";
            case "Number" -> "Did you mean 'BigDecimal'? ";
            case "CharSequence", "StringBuilder", "char[]" -> "Did you mean 'String'? ";
            case "Byte[]", "ByteBuffer", "Blob" -> "Did you mean 'byte[]'? ";
            case "Collection", "ArrayList", "LinkedList", "Iterable" -> "Did you mean 'List'? ";
            case "HashSet", "LinkedHashSet", "TreeSet", "SortedSet", "EnumSet" -> "Did you mean 'Set'? ";
            case "HashMap", "LinkedHashMap", "TreeMap", "SortedMap", "EnumMap" -> "Did you mean 'Map'? ";
            default -> "";
        };
    }
}
