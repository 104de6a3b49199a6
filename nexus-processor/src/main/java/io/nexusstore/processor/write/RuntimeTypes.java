package io.nexusstore.processor.write;

import com.palantir.javapoet.ClassName;

/** The types of the runtime, and of what it brings along, that generated code names. */
final class RuntimeTypes {

    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName FLUX = ClassName.get("reactor.core.publisher", "Flux");
    static final ClassName MONO = ClassName.get("reactor.core.publisher", "Mono");

    static final ClassName NEXUS = ClassName.get("io.nexusstore", "Nexus");
    static final ClassName TRANSACTION = ClassName.get("io.nexusstore.transaction", "Transaction");
    static final ClassName NEXUS_STORE = ClassName.get("io.nexusstore.store", "NexusStore");
    static final ClassName FORWARDING_STORE = ClassName.get("io.nexusstore.store", "ForwardingStore");
    static final ClassName BLOCKING_STORE = ClassName.get("io.nexusstore.store", "BlockingStore");
    static final ClassName FORWARDING_BLOCKING_STORE = ClassName.get("io.nexusstore.store", "ForwardingBlockingStore");
    static final ClassName EXPLANATION = ClassName.get("io.nexusstore.store", "Explanation");
    static final ClassName STORE_SOURCE = ClassName.get("io.nexusstore.store", "StoreSource");
    static final ClassName REPOSITORY_FACTORY = ClassName.get("io.nexusstore.store", "RepositoryFactory");
    static final ClassName REPOSITORY_PROVIDER = ClassName.get("io.nexusstore.store", "RepositoryProvider");
    static final ClassName PAGE = ClassName.get("io.nexusstore.paging", "Page");
    static final ClassName PAGE_REQUEST = ClassName.get("io.nexusstore.paging", "PageRequest");

    static final ClassName AND = ClassName.get("io.nexusstore.query", "And");
    static final ClassName OR = ClassName.get("io.nexusstore.query", "Or");
    static final ClassName EXPRESSION = ClassName.get("io.nexusstore.query", "Expression");
    static final ClassName ORDER = ClassName.get("io.nexusstore.query", "Order");
    static final ClassName QUERY = ClassName.get("io.nexusstore.query", "Query");
    static final ClassName FIELDS = ClassName.get("io.nexusstore.query", "Fields");
    static final ClassName STRING_FIELD = ClassName.get("io.nexusstore.query", "StringField");
    static final ClassName COMPARABLE_FIELD = ClassName.get("io.nexusstore.query", "ComparableField");
    static final ClassName STRING_TERM = ClassName.get("io.nexusstore.query", "StringTerm");
    static final ClassName COMPARABLE_TERM = ClassName.get("io.nexusstore.query", "ComparableTerm");
    static final ClassName PLAIN_FIELD = ClassName.get("io.nexusstore.query", "PlainField");
    static final ClassName PLAIN_TERM = ClassName.get("io.nexusstore.query", "PlainTerm");
    static final ClassName COLLECTION_FIELD = ClassName.get("io.nexusstore.query", "CollectionField");
    static final ClassName COLLECTION_TERM = ClassName.get("io.nexusstore.query", "CollectionTerm");
    static final ClassName ORDER_TERM = ClassName.get("io.nexusstore.query", "OrderTerm");

    static final ClassName DELTA_CHANGE = ClassName.get("io.nexusstore.delta", "DeltaChange");
    static final ClassName FIELD_CHANGE = ClassName.get("io.nexusstore.delta", "FieldChange");
    static final ClassName FIELD_SET = ClassName.get("io.nexusstore.delta", "FieldSet");

    static final ClassName UNREADABLE_ROW = ClassName.get("io.nexusstore.error", "UnreadableRow");
    static final ClassName UNREADABLE_ROW_EXCEPTION = ClassName.get("io.nexusstore.error", "UnreadableRowException");
    static final ClassName VIOLATION = ClassName.get("io.nexusstore.error", "Violation");
    static final ClassName VIOLATIONS = ClassName.get("io.nexusstore.validation", "Violations");
    static final ClassName CONSTRAINTS = ClassName.get("io.nexusstore.validation", "Constraints");
    static final ClassName FIELD_SCHEMA = ClassName.get("io.nexusstore.validation", "FieldSchema");
    static final ClassName SCHEMA_DEFINITION = ClassName.get("io.nexusstore.validation", "SchemaDefinition");

    static final ClassName CANONICAL = ClassName.get("io.nexusstore.value", "Canonical");
    static final ClassName VALUE_SINK = ClassName.get("io.nexusstore.value", "ValueSink");
    static final ClassName VALUE_SOURCE = ClassName.get("io.nexusstore.value", "ValueSource");
    static final ClassName VALUE_TYPE = ClassName.get("io.nexusstore.value", "ValueType");

    static final ClassName CONVERTED_FORM = ClassName.get("io.nexusstore.value", "ConvertedForm");
    static final ClassName JSON_FORM = ClassName.get("io.nexusstore.json", "JsonForm");
    static final ClassName JSON_FORMS = ClassName.get("io.nexusstore.json", "JsonForms");
    static final ClassName COLLECTION_FORM = ClassName.get("io.nexusstore.json", "CollectionForm");
    static final ClassName RECORD_FORM = ClassName.get("io.nexusstore.json", "RecordForm");

    static final ClassName ID_TEXTS = ClassName.get("io.nexusstore.generated", "IdTexts");
    static final ClassName COLUMNS = ClassName.get("io.nexusstore.generated", "Columns");
    static final ClassName ENTITY_MODEL = ClassName.get("io.nexusstore.generated", "EntityModel");
    static final ClassName FIELD_FACTS = ClassName.get("io.nexusstore.generated", "FieldFacts");
    static final ClassName INDEX_FACTS = ClassName.get("io.nexusstore.generated", "IndexFacts");
    static final ClassName MODEL_PROVIDER = ClassName.get("io.nexusstore.generated", "ModelProvider");
    static final ClassName STAMP = ClassName.get("io.nexusstore.generated", "Stamp");

    private RuntimeTypes() {}
}
