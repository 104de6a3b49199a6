package io.nexusstore.processor.diagnostic;

/** What can go wrong with a compilation as a whole: its options, its modules, its files, and the processor itself. */
public enum CompilationCode implements Code {
    /** What generated code is made of is not on the class path. */
    RUNTIME_MISSING(
            "RuntimeMissing",
            "Nothing is generated for entity '%s', since generated code needs '%s', which is not on the class path. Add it "
                    + "to the dependencies."),
    /** A named module does not read what generated code is made of. */
    MODULE_NOT_READ(
            "ModuleNotRead",
            "Module '%s' has entities, whose generated code needs '%s', but does not read it. Add to its module-info: "
                    + "requires %s;"),
    /** A named module does not offer its models. */
    MODELS_NOT_PROVIDED(
            "ModelsNotProvided",
            "Module '%s' has entities but does not offer their models. Add to its module-info: provides %s with %s;"),
    /** A named module does not offer its repositories. */
    REPOSITORIES_NOT_PROVIDED(
            "RepositoriesNotProvided",
            "Module '%s' has repositories but does not offer them. Add to its module-info: provides %s with %s;"),
    /** An option of the processor has a value it does not know. */
    INVALID_OPTION("InvalidOption", "The processor option '%s' is '%s'. %s"),
    /** The compiler could not store a generated file. */
    NOT_WRITTEN("NotWritten", "The generated file '%s' could not be written: %s. Check the output directory."),
    /** The processor itself failed. */
    INTERNAL("Internal", "internal error in nexus-processor, please report\n%s");

    private final String tag;
    private final String text;

    CompilationCode(String tag, String text) {
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
