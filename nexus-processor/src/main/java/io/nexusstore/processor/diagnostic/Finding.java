package io.nexusstore.processor.diagnostic;

import io.nexusstore.processor.model.Origin;
import java.util.Objects;

/**
 * One thing that is wrong, and where.
 *
 * @param code what kind of thing
 * @param origin the place to point at
 * @param message the whole text, tag included
 */
public record Finding(Code code, Origin origin, String message) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Returns a finding with the text of its code.
     *
     * @param parts what the text of the code leaves open, in its order
     */
    public static Finding of(Code code, Origin origin, Object... parts) {
        return new Finding(code, origin, code.message(parts));
    }
}
