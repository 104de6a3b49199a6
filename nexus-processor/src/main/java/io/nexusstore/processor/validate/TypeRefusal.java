package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.Code;
import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.FieldType;
import java.util.Map;

/** Says why a type cannot be stored, and what to use in its place: every family of types has its own answer. */
final class TypeRefusal {

    private static final Map<String, String> BOXES = Map.of(
            "boolean",
            "Boolean",
            "byte",
            "Byte",
            "short",
            "Short",
            "int",
            "Integer",
            "long",
            "Long",
            "float",
            "Float",
            "double",
            "Double",
            "char",
            "Character");
    private static final String MUTABLE = "which changes in place";
    private static final String ZONE_RULES = "whose instant changes with the rules of its zone";
    private static final String PART = "which databases have no type for";

    private final EntityModel entity;
    private final FieldModel field;
    private final FieldType type;

    private TypeRefusal(EntityModel entity, FieldModel field) {
        this.entity = entity;
        this.field = field;
        this.type = field.type();
    }

    /** Returns the one finding about a type that is not stored. */
    static Findings of(EntityModel entity, FieldModel field) {
        return new TypeRefusal(entity, field).find();
    }

    private Findings find() {
        if (type.display().endsWith("[]")) {
            return of(EntityCode.ARRAY_TYPE, listOf(type.display()));
        }
        return switch (type.erasedName()) {
            case "java.util.Optional" -> of(EntityCode.OPTIONAL_TYPE, argument());
            case "java.util.OptionalInt" -> of(EntityCode.OPTIONAL_TYPE, "Integer");
            case "java.util.OptionalLong" -> of(EntityCode.OPTIONAL_TYPE, "Long");
            case "java.util.OptionalDouble" -> of(EntityCode.OPTIONAL_TYPE, "Double");
            case "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.sql.Timestamp" ->
                of(EntityCode.UNSUPPORTED_TIME, MUTABLE, "Instant");
            case "java.sql.Date" -> of(EntityCode.UNSUPPORTED_TIME, MUTABLE, "LocalDate");
            case "java.sql.Time" -> of(EntityCode.UNSUPPORTED_TIME, MUTABLE, "LocalTime");
            case "java.time.ZonedDateTime" -> of(EntityCode.UNSUPPORTED_TIME, ZONE_RULES, "OffsetDateTime");
            case "java.time.OffsetTime" -> of(EntityCode.UNSUPPORTED_TIME, PART, "LocalTime");
            case "java.time.Year" -> of(EntityCode.UNSUPPORTED_TIME, PART, "int");
            case "java.time.YearMonth", "java.time.MonthDay" -> of(EntityCode.UNSUPPORTED_TIME, PART, "LocalDate");
            case "java.time.Period" -> of(EntityCode.UNSUPPORTED_TIME, "which has no fixed length", "int");
            case "java.time.ZoneId", "java.time.ZoneOffset", "java.util.TimeZone" ->
                of(EntityCode.UNSUPPORTED_TIME, PART, "String");
            case "java.util.Collection",
                    "java.util.ArrayList",
                    "java.util.LinkedList",
                    "java.util.Vector",
                    "java.util.Stack",
                    "java.util.Queue",
                    "java.util.Deque",
                    "java.util.ArrayDeque",
                    "java.util.PriorityQueue",
                    "java.util.SequencedCollection",
                    "java.util.concurrent.BlockingQueue",
                    "java.util.concurrent.ConcurrentLinkedQueue",
                    "java.util.concurrent.CopyOnWriteArrayList",
                    "java.lang.Iterable",
                    "java.util.stream.Stream" -> collection("List");
            case "java.util.HashSet",
                    "java.util.LinkedHashSet",
                    "java.util.TreeSet",
                    "java.util.SortedSet",
                    "java.util.NavigableSet",
                    "java.util.SequencedSet",
                    "java.util.concurrent.ConcurrentSkipListSet",
                    "java.util.concurrent.CopyOnWriteArraySet",
                    "java.util.EnumSet" -> collection("Set");
            case "java.util.HashMap",
                    "java.util.LinkedHashMap",
                    "java.util.TreeMap",
                    "java.util.SortedMap",
                    "java.util.NavigableMap",
                    "java.util.SequencedMap",
                    "java.util.Hashtable",
                    "java.util.concurrent.ConcurrentMap",
                    "java.util.concurrent.ConcurrentHashMap",
                    "java.util.concurrent.ConcurrentSkipListMap",
                    "java.util.EnumMap" -> collection("Map");
            default -> byForm();
        };
    }

    private Findings byForm() {
        return switch (type.form()) {
            case SEALED -> of(EntityCode.SEALED_TYPE);
            case RAW ->
                of(
                        EntityCode.RAW_COLLECTION,
                        type.display().startsWith("Map") ? "Map<String, Integer>" : "List<String>");
            case ENTITY -> of(EntityCode.ENTITY_TYPE);
            case ABSTRACT -> of(EntityCode.ABSTRACT_TYPE, suggestion());
            default -> of(EntityCode.UNSUPPORTED_TYPE, suggestion());
        };
    }

    private Findings collection(String stored) {
        int arguments = type.display().indexOf('<');
        return of(
                EntityCode.COLLECTION_CLASS,
                stored + (arguments < 0 ? "<String>" : type.display().substring(arguments)));
    }

    private String argument() {
        int start = type.display().indexOf('<');
        return start < 0
                ? "String"
                : type.display().substring(start + 1, type.display().length() - 1);
    }

    private static String listOf(String array) {
        String element = array.substring(0, array.length() - 2);
        if (element.equals("char")) {
            return "String";
        }
        if (element.equals("Byte")) {
            return "byte[]";
        }
        boolean isArray = element.endsWith("[]") && !element.equals("byte[]");
        return "List<" + (isArray ? listOf(element) : BOXES.getOrDefault(element, element)) + ">";
    }

    private String suggestion() {
        return switch (type.erasedName()) {
            case "java.lang.Number" -> "Did you mean 'BigDecimal'? ";
            case "java.lang.CharSequence", "java.lang.StringBuilder", "java.lang.StringBuffer", "java.sql.Clob" ->
                "Did you mean 'String'? ";
            case "java.nio.ByteBuffer", "java.sql.Blob", "java.io.InputStream" -> "Did you mean 'byte[]'? ";
            case "java.util.concurrent.atomic.AtomicInteger" -> "Did you mean 'int'? ";
            case "java.util.concurrent.atomic.AtomicLong" -> "Did you mean 'long'? ";
            case "java.util.concurrent.atomic.AtomicBoolean" -> "Did you mean 'boolean'? ";
            case "java.net.URI", "java.net.URL", "java.util.Locale", "java.util.Currency", "java.nio.file.Path" ->
                "Did you mean 'String'? ";
            default -> "";
        };
    }

    private Findings of(Code code, String... more) {
        Object[] parts = new Object[3 + more.length];
        parts[0] = field.name();
        parts[1] = entity.name();
        parts[2] = type.display();
        System.arraycopy(more, 0, parts, 3, more.length);
        return Findings.of(code, field.origin(), parts);
    }
}
