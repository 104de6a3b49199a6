package shop;

import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Builds {@link Ledger.Line} value by value, or from another one. Not thread-safe. */
@Generated("io.nexusstore.processor.NexusProcessor")
@NullMarked
final class LedgerLineBuilder {

    private int id;
    private @Nullable String limit;
    private @Nullable Instant record;
    private @Nullable Instant yield;
    private @Nullable Boolean field;
    private @Nullable Character out;
    private Ledger.Line.@Nullable Kind line;
    private @Nullable Integer version;

    private LedgerLineBuilder() {}

    /** Starts without values: null, zero or false. */
    public static LedgerLineBuilder create() {
        return new LedgerLineBuilder();
    }

    /** Starts with all values of an entity. */
    public static LedgerLineBuilder from(Ledger.Line entity) {
        return new LedgerLineBuilder()
                .id(entity.id())
                .limit(entity.limit())
                .record(entity.record())
                .yield(entity.yield())
                .field(entity.field())
                .out(entity.out())
                .line(entity.line())
                .version(entity.version());
    }

    /** Sets {@code id}. */
    public LedgerLineBuilder id(int id) {
        this.id = id;
        return this;
    }

    /** Sets {@code limit}. */
    public LedgerLineBuilder limit(String limit) {
        this.limit = limit;
        return this;
    }

    /** Sets {@code record}. */
    public LedgerLineBuilder record(@Nullable Instant record) {
        this.record = record;
        return this;
    }

    /** Sets {@code yield}. */
    public LedgerLineBuilder yield(@Nullable Instant yield) {
        this.yield = yield;
        return this;
    }

    /** Sets {@code field}. */
    public LedgerLineBuilder field(@Nullable Boolean field) {
        this.field = field;
        return this;
    }

    /** Sets {@code out}. */
    public LedgerLineBuilder out(@Nullable Character out) {
        this.out = out;
        return this;
    }

    /** Sets {@code line}. */
    public LedgerLineBuilder line(Ledger.Line.@Nullable Kind line) {
        this.line = line;
        return this;
    }

    /** Sets {@code version}. */
    public LedgerLineBuilder version(@Nullable Integer version) {
        this.version = version;
        return this;
    }

    /** Returns the entity of the values set so far. */
    public Ledger.Line build() {
        return new Ledger.Line(id, limit, record, yield, field, out, line, version);
    }

    /** Returns a copy of the entity with another {@code id}. */
    public static Ledger.Line withId(Ledger.Line entity, int id) {
        return from(entity).id(id).build();
    }

    /** Returns a copy of the entity with another {@code limit}. */
    public static Ledger.Line withLimit(Ledger.Line entity, String limit) {
        return from(entity).limit(limit).build();
    }

    /** Returns a copy of the entity with another {@code record}. */
    public static Ledger.Line withRecord(Ledger.Line entity, @Nullable Instant record) {
        return from(entity).record(record).build();
    }

    /** Returns a copy of the entity with another {@code yield}. */
    public static Ledger.Line withYield(Ledger.Line entity, @Nullable Instant yield) {
        return from(entity).yield(yield).build();
    }

    /** Returns a copy of the entity with another {@code field}. */
    public static Ledger.Line withField(Ledger.Line entity, @Nullable Boolean field) {
        return from(entity).field(field).build();
    }

    /** Returns a copy of the entity with another {@code out}. */
    public static Ledger.Line withOut(Ledger.Line entity, @Nullable Character out) {
        return from(entity).out(out).build();
    }

    /** Returns a copy of the entity with another {@code line}. */
    public static Ledger.Line withLine(Ledger.Line entity, Ledger.Line.@Nullable Kind line) {
        return from(entity).line(line).build();
    }

    /** Returns a copy of the entity with another {@code version}. */
    public static Ledger.Line withVersion(Ledger.Line entity, @Nullable Integer version) {
        return from(entity).version(version).build();
    }
}
