package io.nexusstore.paging;

import java.util.Objects;

/**
 * The opaque place of a row in the order of one query; it survives restarts and may be given to untrusted clients.
 *
 * @param token the text to hand back unchanged; signed, safe in URLs
 */
public record Cursor(String token) {

    /** Checks that there is a token. */
    public Cursor {
        Objects.requireNonNull(token, "token");
    }
}
