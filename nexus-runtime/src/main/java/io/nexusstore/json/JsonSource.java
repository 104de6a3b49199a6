package io.nexusstore.json;

import io.nexusstore.error.UnreadableValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** The tokens of one JSON text; whatever is wrong with them is an {@link UnreadableValueException} with the path. */
final class JsonSource implements AutoCloseable {

    /** As deep as SQLite's own functions go. */
    private static final int DEEPEST = 1_000;

    /** What could be written can be read; the nesting of what is read is bounded by the types of the values. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            // Names are keys of users as well: a table of all that were ever read would grow, and could be attacked.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private final JsonParser parser;
    private final int field;
    private final JsonPath path = new JsonPath();
    private @Nullable JsonToken token;

    JsonSource(String text, int field) {
        this.field = field;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** Returns the way to the part at hand. */
    JsonPath path() {
        return path;
    }

    /** Returns the report of what is wrong with the part at hand, to be thrown. */
    UnreadableValueException fault(String fact) {
        String place = path.toString();
        return new UnreadableValueException(field, place.isEmpty() ? fact : fact + " at '" + place + "'");
    }

    /** Goes to the next token. */
    void next() {
        try {
            token = parser.nextToken();
        } catch (JacksonException malformed) {
            throw fault("holds text that is not JSON");
        }
        if (token == null) {
            throw fault("holds JSON that breaks off");
        }
    }

    /** Demands that nothing follows. */
    void end() {
        try {
            token = parser.nextToken();
        } catch (JacksonException malformed) {
            throw fault("holds text that is not JSON");
        }
        if (token != null) {
            throw fault("holds more than one JSON value");
        }
    }

    boolean isNull() {
        return token == JsonToken.VALUE_NULL;
    }

    boolean is(JsonToken expected) {
        return token == expected;
    }

    /** Demands the token as the current one. */
    void demand(JsonToken expected, String words) {
        if (token != expected) {
            throw otherThan(words);
        }
    }

    /** Returns the text of the current name or scalar, without quotes and escapes. */
    String text() {
        try {
            return parser.getString();
        } catch (JacksonException malformed) {
            throw fault("holds text that is not JSON");
        }
    }

    UnreadableValueException otherThan(String words) {
        return fault("holds " + words() + " where " + words + " is expected");
    }

    private String words() {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_ARRAY -> "an array";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number with a point or exponent";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }

    @Override
    public void close() {
        parser.close();
    }
}
