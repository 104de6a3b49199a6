package io.nexusstore.processor.write.code;

import com.palantir.javapoet.ClassName;

/** The types of the runtime, and of what it brings along, that generated code names. */
public final class RuntimeTypes {

    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName FLUX = ClassName.get("reactor.core.publisher", "Flux");
    public static final ClassName MONO = ClassName.get("reactor.core.publisher", "Mono");

    public static final ClassName NEXUS = ClassName.get("io.nexusstore", "Nexus");
    public static final ClassName NEXUS_STORE = ClassName.get("io.nexusstore.store", "NexusStore");
    public static final ClassName FORWARDING_STORE = ClassName.get("io.nexusstore.store", "ForwardingStore");
    public static final ClassName BLOCKING_STORE = ClassName.get("io.nexusstore.store", "BlockingStore");
    public static final ClassName FORWARDING_BLOCKING_STORE =
            ClassName.get("io.nexusstore.store", "ForwardingBlockingStore");
    public static final ClassName FLUENT_STORE = ClassName.get("io.nexusstore.store", "FluentStore");
    public static final ClassName FLUENT_BLOCKING_STORE = ClassName.get("io.nexusstore.store", "FluentBlockingStore");
    public static final ClassName STORE_SOURCE = ClassName.get("io.nexusstore.store", "StoreSource");
    public static final ClassName REPOSITORY_FACTORY = ClassName.get("io.nexusstore.store", "RepositoryFactory");
    public static final ClassName REPOSITORY_PROVIDER = ClassName.get("io.nexusstore.store", "RepositoryProvider");
    public static final ClassName PAGE_REQUEST = ClassName.get("io.nexusstore.paging", "PageRequest");

    public static final ClassName FLUENT_CONDITIONS = ClassName.get("io.nexusstore.query", "FluentConditions");
    public static final ClassName FLUENT_ORDER = ClassName.get("io.nexusstore.query", "FluentOrder");
    public static final ClassName EXPRESSION = ClassName.get("io.nexusstore.query", "Expression");
    public static final ClassName OR = ClassName.get("io.nexusstore.query", "Or");
    public static final ClassName QUERY = ClassName.get("io.nexusstore.query", "Query");
    public static final ClassName FIELDS = ClassName.get("io.nexusstore.query", "Fields");
    public static final ClassName STRING_FIELD = ClassName.get("io.nexusstore.query", "StringField");
    public static final ClassName COMPARABLE_FIELD = ClassName.get("io.nexusstore.query", "ComparableField");
    public static final ClassName WHOLE_FIELD = ClassName.get("io.nexusstore.query", "WholeField");
    public static final ClassName DECIMAL_FIELD = ClassName.get("io.nexusstore.query", "DecimalField");
    public static final ClassName REAL_FIELD = ClassName.get("io.nexusstore.query", "RealField");
    public static final ClassName DURATION_FIELD = ClassName.get("io.nexusstore.query", "DurationField");
    public static final ClassName STRING_TERM = ClassName.get("io.nexusstore.query", "StringTerm");
    public static final ClassName COMPARABLE_TERM = ClassName.get("io.nexusstore.query", "ComparableTerm");
    public static final ClassName PLAIN_FIELD = ClassName.get("io.nexusstore.query", "PlainField");
    public static final ClassName PLAIN_TERM = ClassName.get("io.nexusstore.query", "PlainTerm");
    public static final ClassName COLLECTION_FIELD = ClassName.get("io.nexusstore.query", "CollectionField");
    public static final ClassName COLLECTION_TERM = ClassName.get("io.nexusstore.query", "CollectionTerm");
    public static final ClassName ORDER_TERM = ClassName.get("io.nexusstore.query", "OrderTerm");

    public static final ClassName DELTA_CHANGE = ClassName.get("io.nexusstore.delta", "DeltaChange");
    public static final ClassName FIELD_CHANGE = ClassName.get("io.nexusstore.delta", "FieldChange");
    public static final ClassName FIELD_SET = ClassName.get("io.nexusstore.delta", "FieldSet");

    public static final ClassName UNREADABLE_ROW = ClassName.get("io.nexusstore.error", "UnreadableRow");
    public static final ClassName UNREADABLE_ROW_EXCEPTION =
            ClassName.get("io.nexusstore.error", "UnreadableRowException");
    public static final ClassName VIOLATION = ClassName.get("io.nexusstore.error", "Violation");
    public static final ClassName VIOLATIONS = ClassName.get("io.nexusstore.validation", "Violations");
    public static final ClassName CONSTRAINT = ClassName.get("io.nexusstore.validation", "Constraint");
    public static final ClassName FIELD_SCHEMA = ClassName.get("io.nexusstore.validation", "FieldSchema");
    public static final ClassName SCHEMA_DEFINITION = ClassName.get("io.nexusstore.validation", "SchemaDefinition");

    public static final ClassName CANONICAL = ClassName.get("io.nexusstore.value", "Canonical");
    public static final ClassName VALUE_SINK = ClassName.get("io.nexusstore.value", "ValueSink");
    public static final ClassName VALUE_SOURCE = ClassName.get("io.nexusstore.value", "ValueSource");
    public static final ClassName VALUE_TYPE = ClassName.get("io.nexusstore.value", "ValueType");

    public static final ClassName CONVERTED_FORM = ClassName.get("io.nexusstore.value", "ConvertedForm");
    public static final ClassName JSON_FORM = ClassName.get("io.nexusstore.json", "JsonForm");
    public static final ClassName JSON_FORMS = ClassName.get("io.nexusstore.json", "JsonForms");
    public static final ClassName COLLECTION_FORM = ClassName.get("io.nexusstore.json", "CollectionForm");
    public static final ClassName RECORD_FORM = ClassName.get("io.nexusstore.json", "RecordForm");

    public static final ClassName ID_TEXTS = ClassName.get("io.nexusstore.generated", "IdTexts");
    public static final ClassName COLUMNS = ClassName.get("io.nexusstore.generated", "Columns");
    public static final ClassName ENTITY_MODEL = ClassName.get("io.nexusstore.generated", "EntityModel");
    public static final ClassName FIELD_FACTS = ClassName.get("io.nexusstore.generated", "FieldFacts");
    public static final ClassName INDEX_FACTS = ClassName.get("io.nexusstore.generated", "IndexFacts");
    public static final ClassName MODEL_PROVIDER = ClassName.get("io.nexusstore.generated", "ModelProvider");
    public static final ClassName STAMP = ClassName.get("io.nexusstore.generated", "Stamp");

    private RuntimeTypes() {}
}
