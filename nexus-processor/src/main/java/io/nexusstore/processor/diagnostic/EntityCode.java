package io.nexusstore.processor.diagnostic;

/** What can be wrong with an entity, with what its components declare, or with several entities together. */
public enum EntityCode implements Code {
    /** The annotated type is not a record. */
    NOT_A_RECORD("NotARecord", "'%s' is %s, but only records are entities. Declare it as a record."),
    /** The record has type parameters. */
    GENERIC_ENTITY(
            "GenericEntity",
            "Entity '%s' has type parameters, so its rows have no single shape. Remove '<%s>' and name the types."),
    /** The record, or a type around it, is private. */
    PRIVATE_ENTITY(
            "PrivateEntity", "Entity '%s' is out of reach of generated code, since '%s' is private. Widen its access."),
    /** The record is in the unnamed package. */
    UNNAMED_PACKAGE(
            "UnnamedPackage",
            "Entity '%s' is in the unnamed package, from which no other package can import. Move it to a named one."),
    /** A component's type could not be resolved in any round. */
    UNRESOLVED_TYPE(
            "UnresolvedType",
            "Nothing is generated for entity '%s', since %s cannot be resolved. Check the spelling and the imports."),
    /** The record has more components than generated code can pass on. */
    TOO_MANY_COMPONENTS(
            "TooManyComponents",
            "Entity '%s' needs %d constructor slots, but Java allows %d; a long or double takes two. Split the entity."),

    /** The id may be null, though nobody fills it. */
    NULLABLE_ID(
            "NullableId",
            Severity.WARNING,
            "The id '%s' of entity '%s' is @Nullable, but without one no entity can be saved. Remove @Nullable, or let ids "
                    + "be generated."),
    /** No component is the id. */
    MISSING_ID("MissingId", "Entity '%s' has no id. Annotate one component with @Id."),
    /** More than one component is the id. */
    DUPLICATE_ID("DuplicateId", "Entity '%s' has two ids, '%s' and '%s'. Keep @Id on one of them."),
    /** The id is of a type that cannot identify rows. */
    UNSUPPORTED_ID_TYPE(
            "UnsupportedIdType",
            "The id '%s' of entity '%s' is of type '%s'. Use String, int, Integer, long, Long, UUID, or an "
                    + "@Embedded record of these."),
    /** The id is to be generated, but its type has no generator. */
    BAD_GENERATED_ID("BadGeneratedId", "The id '%s' of entity '%s' cannot be generated, since %s. %s"),

    /** A component is of a type that cannot be stored. */
    UNSUPPORTED_TYPE(
            "UnsupportedType",
            "Component '%s' of entity '%s' is of type '%s', which cannot be stored. %sUse String, a primitive or its box, "
                    + "BigDecimal, BigInteger, an enum, UUID, byte[], Instant, LocalDate, LocalTime, LocalDateTime, "
                    + "OffsetDateTime or Duration, or a List, Set or Map of these; or make it one of these with @Convert."),
    /** A component holds something in it that JSON has no form for. */
    UNSUPPORTED_PART(
            "UnsupportedPart",
            "Component '%s' of entity '%s' is of type '%s', and JSON has no form for its %s '%s'. %s"),
    /** A component holds records that hold themselves. */
    RECURSIVE_RECORD(
            "RecursiveRecord",
            "Component '%s' of entity '%s' holds record '%s' inside of itself, so that its size has no bound. Make the "
                    + "record an entity, and hold the id of the inner one."),
    /** Something in a record has no effect where the record is stored as JSON. */
    IDLE_IN_JSON(
            "IdleInJson",
            Severity.WARNING,
            "%s on component '%s' of record '%s' has no effect in component '%s' of entity '%s', which stores the record as "
                    + "JSON. Remove it; what must hold everywhere, the constructor of '%s' can check."),
    /** A component is a record, and does not say how it is stored. */
    UNDECIDED_RECORD(
            "UndecidedRecord",
            "Component '%s' of entity '%s' is of the record type '%s' and does not say how it is stored. Annotate it with "
                    + "@Embedded for a column for each of its components, or with @Json for one column of all."),
    /** A component is converted that has a meaning of its own. */
    CONVERTED_ROLE(
            "ConvertedRole",
            "Component '%s' of entity '%s' has @Convert, but is its @%s, which the store itself reads and writes. Declare it "
                    + "in the type that is stored."),
    /** What is named as a converter is none. */
    NOT_A_CONVERTER(
            "NotAConverter",
            "Component '%s' of entity '%s' names '%s' as its converter, which does not implement ValueConverter. Implement it "
                    + "there, or name another class."),
    /** A converter cannot be created. */
    CONVERTER_CLASS(
            "ConverterClass", "Converter '%s' of component '%s' of entity '%s' cannot be created, since %s. %s"),
    /** A converter is of another type than the component. */
    CONVERTER_TYPE(
            "ConverterType",
            "Converter '%s' converts '%s', but component '%s' of entity '%s' is of type '%s'. Both must be the same."),
    /** A converter makes something that has no column. */
    CONVERTER_STORED_TYPE(
            "ConverterStoredType",
            "Converter '%s' of component '%s' of entity '%s' makes '%s', which no column holds. Make a String, a boxed "
                    + "primitive, BigDecimal, BigInteger, UUID, byte[] or a type of java.time that has a column."),
    /** A component says in two ways how it is stored. */
    CONFLICTING_STORAGE("ConflictingStorage", "Component '%s' of entity '%s' has both @%s and @%s. Keep one of them."),
    /** An index is asked for on values without an order. */
    UNORDERED_INDEX(
            "UnorderedIndex",
            "Component '%s' of entity '%s' is of type '%s', whose values have no order, so that no index can hold it. "
                    + "Remove it from the index, or keep what is looked for in a component of its own."),
    /** An embedded component is of a type that has no components. */
    EMBEDDED_TYPE("EmbeddedType", "Component '%s' of entity '%s' is embedded, but its type '%s' %s. %s"),
    /** A record is embedded in itself. */
    EMBEDDED_CYCLE(
            "EmbeddedCycle",
            "Component '%s' of entity '%s' embeds '%s' in itself, which would need columns without end. Remove the "
                    + "component, or store the id of the other one instead."),
    /** Nothing tells a row without an embedded record from one with a record of nulls. */
    EMBEDDED_WITNESS(
            "EmbeddedWitness",
            "Component '%s' of entity '%s' may be null, and so may each component of '%s', so that rows would not tell "
                    + "none from an empty one. Make '%s' required, or one component of '%s'."),
    /** A component inside an embedded record claims to be id, version or timestamp of the entity. */
    EMBEDDED_ROLE(
            "EmbeddedRole",
            "Component '%s' of entity '%s' has @%s, but stands in an embedded record. Put @%s on a component of '%s' "
                    + "itself, or remove it."),
    /** A component is an array. */
    ARRAY_TYPE(
            "ArrayType",
            "Component '%s' of entity '%s' is of type '%s', but of all arrays only byte[] is stored. Use '%s'."),
    /** A component is an optional value. */
    OPTIONAL_TYPE(
            "OptionalType",
            "Component '%s' of entity '%s' is of type '%s', but what is absent is null in a record. Use '@Nullable %s'."),
    /** A component is of a type of time that is not stored. */
    UNSUPPORTED_TIME("UnsupportedTime", "Component '%s' of entity '%s' is of type '%s', %s. Use '%s'."),
    /** A component is of a class of collections. */
    COLLECTION_CLASS(
            "CollectionClass",
            "Component '%s' of entity '%s' is of type '%s', but collections are stored as List, Set or Map. Use '%s'."),
    /** A component is a collection that does not say what is in it. */
    RAW_COLLECTION(
            "RawCollection",
            "Component '%s' of entity '%s' is of type '%s', which does not tell what is in it. Name the types, as in '%s'."),
    /** A component is of a sealed type, or holds values of one. */
    SEALED_TYPE(
            "SealedType",
            "Component '%s' of entity '%s' holds the sealed type '%s', whose forms have no components in common. Use one "
                    + "record with an enum that tells the forms apart, an entity for each form, or @Convert."),
    /** A component is of a type whose values can be of any class. */
    ABSTRACT_TYPE(
            "AbstractType",
            "Component '%s' of entity '%s' is of type '%s', whose values can be of any class. %sUse the type that its values "
                    + "have, or make it one that is stored with @Convert."),
    /** A component is an entity itself, or holds some. */
    ENTITY_TYPE(
            "EntityType",
            "Component '%s' of entity '%s' holds '%s', which is an entity and has rows of its own. Keep its id instead, "
                    + "or a record that is no entity."),
    /** A component is of an enum that has no values. */
    EMPTY_ENUM(
            "EmptyEnum",
            Severity.WARNING,
            "Component '%s' of entity '%s' is of the enum '%s', which has no constants, so that it is always null. Declare "
                    + "one."),
    /** A primitive is marked as if it could be null. */
    NULLABLE_PRIMITIVE(
            "NullablePrimitive",
            Severity.WARNING,
            "Component '%s' of entity '%s' is @Nullable, but '%s' is never null. Use '%s' for values that may be absent, "
                    + "or remove @Nullable."),
    /** A component is of a type that generated code cannot name. */
    INACCESSIBLE_TYPE(
            "InaccessibleType",
            "Component '%s' of entity '%s' is of type '%s', which generated code cannot reach. Widen the type's access."),
    /** The version is not a whole number. */
    BAD_VERSION_TYPE(
            "BadVersionType", "The version '%s' of entity '%s' is of type '%s'. Use long, int, Long or Integer."),
    /** More than one component is the version. */
    DUPLICATE_VERSION("DuplicateVersion", "Entity '%s' has two versions, '%s' and '%s'. Keep @Version on one of them."),
    /** A time of creation or update is not an instant. */
    BAD_TIMESTAMP_TYPE("BadTimestampType", "Component '%s' of entity '%s' has @%s but is of type '%s'. Use Instant."),
    /** More than one component is the time of creation, or of update. */
    DUPLICATE_TIMESTAMP("DuplicateTimestamp", "Entity '%s' has @%s on both '%s' and '%s'. Keep it on one of them."),
    /** One component has two roles that exclude each other. */
    CONFLICTING_ROLES("ConflictingRoles", "Component '%s' of entity '%s' has both @%s and @%s. Keep one of them."),
    /** Two components, or two lists of them, would yield the same generated name. */
    NAME_CLASH("NameClash", "%s of entity '%s' would both become '%s' in generated code. Rename one of %s."),

    /** A name in an annotation is blank. */
    BLANK_NAME("BlankName", "The %s of entity '%s' is blank. Name it, or leave '%s' out for the default."),
    /** A name in an annotation has a character that no name can have. */
    INVALID_NAME("InvalidName", "The %s of entity '%s' is '%s', which %s. %s"),
    /** Files of generated types would have names that file systems refuse. */
    LONG_NAME(
            "LongName",
            "The stem of the types generated for entity '%s' has %d bytes, but beyond %d no room is left in the names of "
                    + "their files. Set @NexusEntity(generatedName = ...) to a shorter one."),
    /** A name is longer than some database keeps it. */
    LONG_DATABASE_NAME(
            "LongDatabaseName",
            Severity.WARNING,
            "The %s of entity '%s' has %d bytes, but PostgreSQL keeps only the first %d. Set '%s' to a shorter one."),
    /** A name in an annotation belongs to the framework or to a database. */
    RESERVED_NAME(
            "ReservedName",
            "The %s of entity '%s' is '%s', but names that begin with '%s' are reserved. Choose another."),
    /** Two components share a column. */
    DUPLICATE_COLUMN(
            "DuplicateColumn",
            "Components '%s' and '%s' of entity '%s' share the column '%s'; case does not tell columns apart. %s"),
    /** What is kept beside the column of one component would be in the column of another. */
    OFFSET_COLUMN_TAKEN(
            "OffsetColumnTaken",
            "Component '%s' of entity '%s' keeps its offset in column '%s', which is the column of component '%s'. Name "
                    + "one of them with @Field(column = ...)."),
    /** The folded text of one component would be in the column of another. */
    FOLDED_COLUMN_TAKEN(
            "FoldedColumnTaken",
            "Component '%s' of entity '%s' keeps its text without case in column '%s', which is the column of component "
                    + "'%s'. Name one of them with @Field(column = ...)."),
    /** The schema version is not positive. */
    INVALID_SCHEMA_VERSION(
            "InvalidSchemaVersion", "The schema version of entity '%s' is %d. Schema versions count from 1 upwards."),
    /** A generated type would have the name of another type. */
    NAME_TAKEN(
            "NameTaken",
            "Entity '%s' needs the name '%s' for a generated type, but %s. Set @NexusEntity(generatedName = ...) to "
                    + "another stem."),

    /** An index names something that is no component. */
    UNKNOWN_INDEX_FIELD("UnknownIndexField", "An index of entity '%s' names '%s', which is %s.%s"),
    /** An index names no component. */
    EMPTY_INDEX("EmptyIndex", "An index of entity '%s' has no fields. Name at least one component."),
    /** An index names a component twice. */
    DUPLICATE_INDEX_FIELD("DuplicateIndexField", "An index of entity '%s' names '%s' twice. Name each component once."),
    /** Two indexes have one name. */
    DUPLICATE_INDEX_NAME(
            "DuplicateIndexName", "The index name '%s' of entity '%s' is already used by %s. Rename one of them."),
    /** Two indexes do the same work. */
    REDUNDANT_INDEX(
            "RedundantIndex",
            Severity.WARNING,
            "The index on %s of entity '%s' does nothing that %s does not. Remove it."),

    /** A pattern is not a regular expression. */
    INVALID_PATTERN(
            "InvalidPattern",
            "The pattern of component '%s' of entity '%s' is not a regular expression: %s (at index %d). Correct it."),
    /** A lower or upper limit of values makes no sense. */
    INVALID_RANGE("InvalidRange", "The %s of component '%s' of entity '%s' is '%s', which %s. %s"),
    /** A limit of length makes no sense. */
    INVALID_LENGTH("InvalidLength", "The %s of component '%s' of entity '%s' is %d, which %s. %s"),
    /** A decimal number does not say how many digits it has. */
    MISSING_PRECISION(
            "MissingPrecision",
            "Component '%s' of entity '%s' is a BigDecimal without %s. Declare its digits, in all and behind the point, such "
                    + "as @Field(precision = 10, scale = 2)."),
    /** The digits of a number make no sense. */
    INVALID_PRECISION(
            "InvalidPrecision", "The %s of component '%s' of entity '%s' is %d, which is not from %d to %d. %s"),
    /** A limit stands on a component whose type it cannot limit. */
    INAPPLICABLE_CONSTRAINT(
            "InapplicableConstraint", "Component '%s' of entity '%s' is of type '%s', which has no %s. Remove '%s'."),
    /** An attribute of a constraint makes no sense. */
    INVALID_CONSTRAINT("InvalidConstraint", "The '%s' of @%s on component '%s' of entity '%s' is '%s', which %s. %s"),
    /** Two limits exclude each other. */
    CONTRADICTORY_LIMITS(
            "ContradictoryLimits",
            "No value of component '%s' of entity '%s' can keep both %s and %s. Change or remove one of them."),
    /** A class that an annotation names is no rule that can be asked. */
    INVALID_RULE("InvalidRule", "The rule '%s' of %s cannot be used, since %s. %s"),
    /** An annotation names no rule, or one twice. */
    IDLE_RULES("IdleRules", "@ValidatedBy on '%s' names %s. %s"),
    /** A constraint is not evaluated. */
    UNEVALUATED_CONSTRAINT("UnevaluatedConstraint", Severity.WARNING, "%s has @%s, %s"),
    /** A record comes from a class file, and javac is too old to show all of it. */
    HIDDEN_MARKS(
            "HiddenMarks",
            Severity.WARNING,
            "Entity '%s' holds the record '%s' of a class file. Before JDK 22 javac shows no @Nullable and no constraint on the "
                    + "types in it, so none counts. Compile with JDK 22 or later, or compile the record together with the "
                    + "entity."),
    /** A component is required that cannot be null anyway, or that the store fills. */
    REDUNDANT_REQUIRED(
            "RedundantRequired",
            Severity.WARNING,
            "Component '%s' of entity '%s' is required, but %s. Remove 'required = true'."),

    /** An annotation stands where it has no effect. */
    MISPLACED_ANNOTATION("MisplacedAnnotation", "@%s on '%s' has no effect, since %s. %s"),
    /** A hint belongs to an interface that nothing makes a repository. */
    UNUSED_HINT(
            "UnusedHint",
            Severity.WARNING,
            "@QueryHint on '%s' has no effect here, since '%s' is no repository, and none extends it. Annotate it with "
                    + "@NexusRepository, or remove the hint."),

    /** Two entities share a table. */
    DUPLICATE_TABLE(
            "DuplicateTable",
            "Entities '%s' and '%s' share the table '%s'; case does not tell tables apart. Name one of them with "
                    + "@NexusEntity(table = ...).");

    private final String tag;
    private final Severity severity;
    private final String text;

    EntityCode(String tag, String text) {
        this(tag, Severity.ERROR, text);
    }

    EntityCode(String tag, Severity severity, String text) {
        this.tag = tag;
        this.severity = severity;
        this.text = text;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String text() {
        return text;
    }
}
