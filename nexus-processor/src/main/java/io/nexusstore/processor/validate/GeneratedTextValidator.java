package io.nexusstore.processor.validate;

import io.nexusstore.processor.diagnostic.EntityCode;
import io.nexusstore.processor.diagnostic.Findings;
import io.nexusstore.processor.model.EntityModel;
import io.nexusstore.processor.model.FieldModel;
import io.nexusstore.processor.model.LimitsModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.LongStream;

/** Judges whether an id of text accepts all texts that the store may generate for it: UUIDs of version 7. */
final class GeneratedTextValidator {

    private static final int LENGTH = 36;

    /** Texts in whose digits, times and variants a pattern could make a difference; always the same. */
    private static final List<String> SAMPLES =
            LongStream.range(0, 64).mapToObj(GeneratedTextValidator::sample).toList();

    private GeneratedTextValidator() {}

    /** Returns the first limit that refuses generated texts, if the id is generated. */
    static Findings validate(EntityModel entity, FieldModel id) {
        if (!id.isGenerated().value()) {
            return Findings.none();
        }
        LimitsModel limits = id.limits();
        int maxLength = limits.maxLength().value();
        int minLength = limits.minLength().value();
        if (maxLength != LimitsModel.UNLIMITED && maxLength < LENGTH) {
            return of(
                    entity,
                    id,
                    "it would have " + LENGTH + " characters, but maxLength is " + maxLength,
                    "Raise maxLength.");
        }
        if (minLength > LENGTH) {
            return of(
                    entity,
                    id,
                    "it would have " + LENGTH + " characters, but minLength is " + minLength,
                    "Lower minLength.");
        }
        return refused(limits.pattern().value())
                .map(text -> of(
                        entity,
                        id,
                        "its pattern refuses '" + text + "'",
                        "Accept every UUID in small letters, or remove the pattern."))
                .orElse(Findings.none());
    }

    private static Findings of(EntityModel entity, FieldModel id, String reason, String remedy) {
        return Findings.of(
                EntityCode.BAD_GENERATED_ID, id.isGenerated().origin(), id.name(), entity.name(), reason, remedy);
    }

    private static Optional<String> refused(String pattern) {
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            return SAMPLES.stream()
                    .filter(sample -> !compiled.matcher(sample).matches())
                    .findFirst();
        } catch (PatternSyntaxException reportedElsewhere) {
            return Optional.empty();
        }
    }

    private static String sample(long number) {
        long time = 0x0192_0000_0000L + number * 0x0001_2345_6789L;
        long mixed = (number + 1) * 0x9E37_79B9_7F4A_7C15L;
        return new UUID((time << 16) | 0x7000 | (mixed & 0xFFF), Long.MIN_VALUE | (mixed >>> 2)).toString();
    }
}
