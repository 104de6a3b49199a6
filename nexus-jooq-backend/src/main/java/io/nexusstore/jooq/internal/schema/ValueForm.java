package io.nexusstore.jooq.internal.schema;

import io.nexusstore.generated.FieldFacts;
import io.nexusstore.jooq.internal.dialect.StorageClass;
import io.nexusstore.jooq.internal.dialect.StoredNumbers;

/**
 * How the stored values of a column are to be understood, as far as its declared type does not tell.
 *
 * <p>Two fields have the same form when each reads what the other wrote as the same value or refuses it by name. So an
 * {@code int} has that of a {@code long}, an enum that of text, and a decimal that of another of its scale.
 *
 * @param meaning what a value stands for
 * @param scale how many digits stand behind the point, or 0
 * @param width how many bytes each value takes, or 0 where it takes as many as it needs
 */
record ValueForm(Meaning meaning, int scale, int width) {

    /** The form of the companions of times: seconds. */
    static final ValueForm OFFSET = new ValueForm(Meaning.OFFSET);

    private ValueForm(Meaning meaning) {
        this(meaning, 0, 0);
    }

    /** Returns the form of the field's column. */
    static ValueForm of(FieldFacts field) {
        return switch (field.type()) {
            case STRING, CHAR, ENUM -> new ValueForm(Meaning.TEXT);
            case JSON -> new ValueForm(Meaning.JSON);
            case BOOLEAN, BYTE, SHORT, INT, LONG -> new ValueForm(Meaning.WHOLE);
            case FLOAT, DOUBLE -> new ValueForm(Meaning.FLOATING);
            case INSTANT, OFFSET_DATE_TIME -> new ValueForm(Meaning.INSTANT);
            case DURATION -> new ValueForm(Meaning.DURATION);
            case LOCAL_DATE -> new ValueForm(Meaning.DATE);
            case LOCAL_TIME -> new ValueForm(Meaning.TIME);
            case LOCAL_DATE_TIME -> new ValueForm(Meaning.DATE_TIME);
            case UUID -> new ValueForm(Meaning.UUID);
            case BYTES -> new ValueForm(Meaning.BYTES);
            case DECIMAL, BIG_INTEGER -> number(field.precision(), field.scale());
        };
    }

    private static ValueForm number(int precision, int scale) {
        if (StoredNumbers.storage(precision) == StorageClass.BLOB) {
            return new ValueForm(Meaning.DECIMAL, scale, StoredNumbers.width(precision));
        }
        return scale == 0 ? new ValueForm(Meaning.WHOLE) : new ValueForm(Meaning.DECIMAL, scale, 0);
    }

    /** Returns the form of that text, as {@link #toString} gives it. */
    static ValueForm parsed(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("No form of values has " + parts.length + " parts.");
        }
        return new ValueForm(Meaning.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Returns the form in words, for messages. */
    String words() {
        return meaning.words
                + (meaning == Meaning.DECIMAL ? " of scale " + scale : "")
                + (width > 0 ? " in " + width + " bytes" : "");
    }

    /** Returns the text that is recorded; {@link #parsed} reads it. */
    @Override
    public String toString() {
        return meaning + " " + scale + " " + width;
    }

    /** What a stored value stands for. The names are recorded in databases: a new one may come, none changes. */
    enum Meaning {
        TEXT("text"),
        WHOLE("a whole number"),
        FLOATING("a floating-point number"),
        DECIMAL("a decimal"),
        INSTANT("an instant in microseconds"),
        OFFSET("an offset in seconds"),
        DURATION("a duration in microseconds"),
        DATE("a date"),
        TIME("a time of day"),
        DATE_TIME("a date and time"),
        UUID("a UUID"),
        BYTES("bytes"),
        JSON("JSON");

        private final String words;

        Meaning(String words) {
            this.words = words;
        }
    }
}
