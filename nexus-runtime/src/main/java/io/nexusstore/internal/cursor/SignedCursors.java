package io.nexusstore.internal.cursor;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.generated.EntityModel;
import io.nexusstore.generated.FieldFacts;
import io.nexusstore.internal.pipeline.CursorCodec;
import io.nexusstore.paging.Cursor;
import io.nexusstore.query.Keyset;
import io.nexusstore.query.Order;
import io.nexusstore.query.Query;
import io.nexusstore.spi.MetaEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Cursors signed with HMAC-SHA256.
 *
 * <p>A token is the URL-safe Base64 form of: the version, the first sixteen bytes of the SHA-256 of the query, the
 * values of the place, and the first sixteen bytes of the signature over all of it. Thread-safe.
 *
 * <p>The keys are looked up again for a cursor that none of them signed, and once a minute, so that processes which share a
 * database learn of a rotation.
 */
public final class SignedCursors implements CursorCodec {

    private static final int VERSION = 1;
    private static final int DIGEST_LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private static final Duration LOOK_UP = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Known known;

    /**
     * Creates the codec.
     *
     * @param keys the keys as the database has them
     * @param clock what the age of that knowledge follows
     */
    public SignedCursors(CursorKeys keys, Clock clock) {
        this.clock = clock;
        this.known = new Known(keys, clock.instant());
    }

    @Override
    public List<String> keyRows() {
        return CursorKeys.ROWS;
    }

    @Override
    public boolean isStale(@Nullable Cursor cursor) {
        return known.since().plus(LOOK_UP).isBefore(clock.instant()) || (cursor != null && isSignedByAnother(cursor));
    }

    @Override
    public void learn(List<MetaEntry> rows) {
        known = new Known(CursorKeys.of(rows).orElse(known.keys()), clock.instant());
    }

    /** Lets the keys be looked up before they are used again. */
    public void forget() {
        known = new Known(known.keys(), Instant.MIN);
    }

    @Override
    public <T> Cursor encode(EntityModel<T, ?> model, Query<T> query, Keyset place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            out.write(QueryDigest.of(model, query, DIGEST_LENGTH));
            List<FieldFacts> keys = keys(model, query);
            for (int i = 0; i < keys.size(); i++) {
                ValueBytes.write(keys.get(i).type(), place.values().get(i), out);
            }
            byte[] content = bytes.toByteArray();
            out.write(signature(known.keys().current(), content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    @Override
    public <T> Keyset decode(EntityModel<T, ?> model, Query<T> query, Cursor cursor) {
        byte[] token = bytes(model, cursor);
        int signed = token.length - DIGEST_LENGTH;
        if (signed < 1 + DIGEST_LENGTH || token[0] != VERSION) {
            throw invalid(model, "is damaged or of an unknown version", null);
        }
        byte[] content = Arrays.copyOf(token, signed);
        if (!isSigned(token)) {
            throw invalid(
                    model,
                    "was altered, was signed by another database, or is older than the last two changes of its key",
                    null);
        }
        if (!Arrays.equals(
                QueryDigest.of(model, query, DIGEST_LENGTH), Arrays.copyOfRange(content, 1, 1 + DIGEST_LENGTH))) {
            throw invalid(model, "belongs to another query", null);
        }
        return place(model, query, content);
    }

    private static <T> Keyset place(EntityModel<T, ?> model, Query<T> query, byte[] content) {
        DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(content, 1 + DIGEST_LENGTH, content.length - 1 - DIGEST_LENGTH));
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (FieldFacts field : keys(model, query)) {
                values.add(ValueBytes.read(field, in));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw invalid(model, "holds values that the entity no longer has", unreadable);
        }
        return new Keyset(values);
    }

    private static <T> List<FieldFacts> keys(EntityModel<T, ?> model, Query<T> query) {
        List<FieldFacts> keys = new ArrayList<>();
        for (Order<T> order : query.order()) {
            keys.add(model.fields().get(order.field().index()));
        }
        model.idFields().forEach(id -> keys.add(model.fields().get(id)));
        return keys;
    }

    private static byte[] bytes(EntityModel<?, ?> model, Cursor cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor.token());
        } catch (IllegalArgumentException damaged) {
            throw invalid(model, "is damaged", damaged);
        }
    }

    private boolean isSignedByAnother(Cursor cursor) {
        try {
            byte[] token = Base64.getUrlDecoder().decode(cursor.token());
            return token.length > DIGEST_LENGTH && token[0] == VERSION && !isSigned(token);
        } catch (IllegalArgumentException damaged) {
            return false; // no key helps; decoding says so
        }
    }

    private boolean isSigned(byte[] token) {
        int signed = token.length - DIGEST_LENGTH;
        byte[] content = Arrays.copyOf(token, signed);
        byte[] signature = Arrays.copyOfRange(token, signed, token.length);
        CursorKeys keys = known.keys();
        byte[] previous = keys.previous();
        return MessageDigest.isEqual(signature(keys.current(), content), signature)
                || (previous != null && MessageDigest.isEqual(signature(previous, content), signature));
    }

    private static byte[] signature(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), DIGEST_LENGTH);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java runtime lacks " + ALGORITHM + ".", absent);
        }
    }

    private static InvalidInputException invalid(EntityModel<?, ?> model, String reason, @Nullable Throwable cause) {
        return new InvalidInputException(
                InvalidInputException.INVALID_CURSOR,
                model.name(),
                "The cursor for entity '" + model.name() + "' " + reason
                        + ". Use a cursor unchanged and with the query that it came from, or begin at the first page.",
                cause);
    }

    /** The keys, and when they were those of the database. */
    private record Known(CursorKeys keys, Instant since) {}
}
