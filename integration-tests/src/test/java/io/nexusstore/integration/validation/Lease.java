package io.nexusstore.integration.validation;

import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.ValidatedBy;
import io.nexusstore.validation.EntityRule;
import io.nexusstore.validation.FieldRule;
import io.nexusstore.validation.RuleFindings;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An entity with rules of its own: of components, and between them. */
@NexusEntity
@ValidatedBy({Lease.EndsAfterStart.class, Lease.NotOnFire.class})
public record Lease(
        @Id String id,
        int start,
        int end,

        @ValidatedBy({Lease.Even.class, Lease.Counted.class})
        int rooms,

        @ValidatedBy(Lease.Fragile.class) @Nullable String note) {

    /** How often a rule was asked since somebody set this to 0. */
    static final AtomicInteger ASKED = new AtomicInteger();

    /** Accepts even numbers. */
    static final class Even implements FieldRule<Number> {
        @Override
        public @Nullable String expectation(Number value) {
            return value.intValue() % 2 == 0 ? null : "an even number";
        }
    }

    /** Counts how often it is asked. */
    static final class Counted implements FieldRule<Integer> {
        @Override
        public @Nullable String expectation(Integer value) {
            ASKED.incrementAndGet();
            return null;
        }
    }

    /** Breaks on the note that says so. */
    static final class Fragile implements FieldRule<CharSequence> {
        @Override
        public @Nullable String expectation(CharSequence value) {
            if (value.toString().equals("break")) {
                throw new IllegalStateException("planned");
            }
            return null;
        }
    }

    /** Demands that the end is behind the start. */
    static final class EndsAfterStart implements EntityRule<Lease> {
        @Override
        public void check(Lease lease, RuleFindings findings) {
            ASKED.incrementAndGet();
            if (lease.end() <= lease.start()) {
                findings.add("end", "after the start");
            }
        }
    }

    /** Breaks on the note that says so. */
    static final class NotOnFire implements EntityRule<Lease> {
        @Override
        public void check(Lease lease, RuleFindings findings) {
            if ("fire".equals(lease.note())) {
                throw new IllegalStateException("planned");
            }
        }
    }
}
