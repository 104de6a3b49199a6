package io.nexusstore.processor.diagnostic;

import java.util.Locale;

/**
 * Something that the processor can find wrong, with its stable tag and its text: the fact, then the remedy.
 *
 * <p>A tag that was released is never used for something else. Each has a section of the same name in
 * {@code docs/diagnostics.md}, which every message links to.
 */
public sealed interface Code permits EntityCode, RepositoryCode, CompilationCode {

    /** Returns the stable name by which users look the finding up, and silence it where it is a warning. */
    String tag();

    /** Returns how much the finding weighs. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** Returns the fact, then the remedy, with places for what only the finding knows. */
    String text();

    /** Returns where the finding is explained: the page and the anchor of its section. */
    default String link() {
        return "docs/diagnostics.md#" + tag().toLowerCase(Locale.ROOT);
    }

    /** Returns the whole message for the given parts of the text. */
    default String message(Object... parts) {
        return "[Nexus/" + tag() + "] " + String.format(Locale.ROOT, text(), parts) + "\n(see " + link() + ")";
    }
}
