package io.nexusstore.processor.diagnostic;

/** What can be wrong with a repository interface, with its methods and with their hints. */
public enum RepositoryCode implements Code {
    /** The annotated type is not an interface. */
    NOT_AN_INTERFACE("NotAnInterface", "'%s' is %s, but only interfaces are repositories. Declare it as an interface."),
    /** The interface has type parameters. */
    GENERIC_REPOSITORY(
            "GenericRepository",
            "Repository '%s' has type parameters, but it is of one entity. Remove '<%s>' and name the types."),
    /** The interface, or a type around it, is private. */
    PRIVATE_REPOSITORY(
            "PrivateRepository",
            "Repository '%s' cannot be implemented by generated code, since '%s' is private. Widen its access."),
    /** The interface says which types may implement it. */
    SEALED_REPOSITORY(
            "SealedRepository",
            "Repository '%s' is sealed, so generated code must not implement it. Remove 'sealed' and 'permits'."),
    /** The interface is in the unnamed package. */
    UNNAMED_REPOSITORY_PACKAGE(
            "UnnamedRepositoryPackage",
            "Repository '%s' is in the unnamed package, from which no other package can import. Move it to a named one."),
    /** Nothing tells which entity a repository is of. */
    UNKNOWN_ENTITY(
            "UnknownEntity",
            "Repository '%s' does not say which entity it is of: %s. Name it with @NexusRepository(Entity.class)."),
    /** A repository is of a type that is no entity. */
    NOT_AN_ENTITY(
            "NotAnEntity",
            "Repository '%s' is of '%s', which is no entity. Annotate the record with @NexusEntity, or name another one."),
    /** A repository names two entities. */
    CONFLICTING_ENTITY(
            "ConflictingEntity",
            "Repository '%s' extends the store of '%s', but its annotation names '%s'. Remove one of them."),
    /** A repository extends two stores. */
    TWO_STORES(
            "TwoStores",
            "Repository '%s' extends both NexusStore and BlockingStore, whose methods return different types. Extend one of "
                    + "them; what else it declares may answer in either form."),
    /** A repository extends the store of other types than those of its entity. */
    WRONG_STORE("WrongStore", "Repository '%s' extends '%s', but its entity '%s' is kept in a '%s'. Extend that."),
    /** The name of an implementation is no Java identifier. */
    INVALID_REPOSITORY_NAME(
            "InvalidRepositoryName",
            "The generated name of repository '%s' is '%s', which is not a Java identifier. Use letters and digits only."),
    /** An implementation would have the name of another type. */
    REPOSITORY_NAME_TAKEN(
            "RepositoryNameTaken",
            "Repository '%s' needs the name '%s' for a generated type, but that type already exists. Set "
                    + "@NexusRepository(generatedName = ...) to another name."),
    /** A repository declares what is generated for it. */
    FACTORY_TAKEN("FactoryTaken", "The default method 'of(StoreSource)' of '%s' is generated as well. Rename it."),

    /** A method has type parameters. */
    GENERIC_METHOD(
            "GenericMethod",
            "Method '%s' of repository '%s' has type parameters, which no query has. Remove '<%s>', or make it a default "
                    + "method."),
    /** A method's name begins with no verb. */
    UNKNOWN_VERB("UnknownVerb", "Method '%s' of repository '%s' begins with no verb that is known.%s"),
    /** A method's name cannot be read behind its verb. */
    UNREADABLE_NAME("UnreadableName", "Method '%s' of repository '%s' %s. %s"),
    /** A method's name can be read in two ways. */
    AMBIGUOUS_NAME(
            "AmbiguousName",
            "Method '%s' of repository '%s' can be read in two ways: %s, or %s. Say which with @QueryHint(where = ...)."),
    /** A method's name asks for something that is no component. */
    UNKNOWN_COMPONENT(
            "UnknownComponent",
            "Method '%s' of repository '%s' asks for '%s', which is no component of entity '%s'. %s"),
    /** A method's name compares an embedded record as a whole. */
    EMBEDDED_TERM(
            "EmbeddedTerm",
            "Method '%s' of repository '%s' asks for '%s', an embedded record of entity '%s', which has no column of its own. "
                    + "Name its components: %s."),
    /** A method's name compares in a way that does not exist. */
    UNKNOWN_OPERATOR(
            "UnknownOperator",
            "Method '%s' of repository '%s' compares by '%s', which is no operator. Did you mean '%s'?"),
    /** A component is compared in a way that its type does not have. */
    INAPPLICABLE_OPERATOR(
            "InapplicableOperator",
            "Method '%s' of repository '%s' uses '%s' on component '%s', which %s. Use one of %s."),
    /** A method's name has a part that its verb does not have. */
    INAPPLICABLE_CLAUSE(
            "InapplicableClause",
            "Method '%s' of repository '%s' says '%s', but '%s' has no %s. Remove that from the name."),
    /** A method's result would be ordered by a component whose values have no order. */
    UNORDERABLE_COMPONENT(
            "UnorderableComponent",
            "Method '%s' of repository '%s' orders by component '%s' of type '%s', whose values have no order. Order by "
                    + "another component."),
    /** A hint cannot be read. */
    UNREADABLE_HINT("UnreadableHint", "Method '%s' of repository '%s' has a hint that %s. Write %s there."),
    /** A part of a hint changes nothing. */
    IDLE_HINT("IdleHint", "Method '%s' of repository '%s' has a hint whose '%s' has no effect, since %s. Remove it."),
    /** A hint names a parameter that does not exist. */
    UNKNOWN_PARAMETER(
            "UnknownParameter",
            "Method '%s' of repository '%s' has a hint for parameter '%s', which it does not have. %s"),
    /** A method lacks a parameter for a part of its name. */
    MISSING_PARAMETER("MissingParameter", "Method '%s' of repository '%s' has no parameter for %s. Add '%s'."),
    /** A method has a parameter that its name does not use. */
    SUPERFLUOUS_PARAMETER(
            "SuperfluousParameter",
            "Method '%s' of repository '%s' does not use its parameter '%s'. Remove it, or say in the name what it is for."),
    /** A parameter is of another type than the component that it is compared with. */
    WRONG_PARAMETER_TYPE(
            "WrongParameterType",
            "Method '%s' of repository '%s' has parameter '%s' of type '%s', but component '%s' is compared with '%s'. "
                    + "Declare it so."),
    /** A parameter is named like a component, but compared with another. */
    SWAPPED_PARAMETERS(
            "SwappedParameters",
            "Method '%s' of repository '%s' compares parameter '%s' with component '%s'. Put the parameters in the order "
                    + "%s, or rename them."),
    /** A parameter may be null where null cannot be compared. */
    NULLABLE_PARAMETER(
            "NullableParameter",
            "Method '%s' of repository '%s' says that parameter '%s' may be null, which '%s' cannot compare. Remove "
                    + "@Nullable."),
    /** A method returns what its verb does not give. */
    WRONG_RETURN_TYPE("WrongReturnType", "Method '%s' of repository '%s' returns '%s'. Return %s."),
    /** A method answers with one of several entities. */
    SEVERAL_RESULTS(
            "SeveralResults",
            "Method '%s' of repository '%s' returns '%s', but its condition covers neither the id nor a unique index. Return "
                    + "'%s', or name it '%s'."),
    /** A projection has a component that the entity does not have. */
    UNKNOWN_PROJECTED_COMPONENT(
            "UnknownProjectedComponent",
            "Method '%s' of repository '%s' asks for component '%s' of record '%s', which is no component of entity '%s'. %s"),
    /** A component of a projection is of another type than that of the entity. */
    WRONG_PROJECTED_TYPE(
            "WrongProjectedType",
            "Method '%s' of repository '%s' cannot fill component '%s' of record '%s', which is of type '%s', but '%s' in "
                    + "entity '%s'. Give it that type."),
    /** A component of a projection must not be null, but may be in the entity. */
    NULLABLE_PROJECTED_COMPONENT(
            "NullableProjectedComponent",
            "Method '%s' of repository '%s' cannot fill component '%s' of record '%s', which is never null, but may be in "
                    + "entity '%s'. Mark it @Nullable.");

    private final String tag;
    private final String text;

    RepositoryCode(String tag, String text) {
        this.tag = tag;
        this.text = text;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public String text() {
        return text;
    }
}
