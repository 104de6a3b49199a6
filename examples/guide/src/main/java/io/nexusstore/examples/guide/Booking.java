package io.nexusstore.examples.guide;

import io.nexusstore.annotation.Field;
import io.nexusstore.annotation.Id;
import io.nexusstore.annotation.NexusEntity;
import io.nexusstore.annotation.ValidatedBy;
import io.nexusstore.validation.EntityRule;
import io.nexusstore.validation.FieldRule;
import io.nexusstore.validation.RuleFindings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The entity of the guide to validation. */
// snippet: validation/booking
@NexusEntity
@ValidatedBy(Booking.LeavesAfterArrival.class)
public record Booking(
        @Id String number,
        @ValidatedBy(Booking.NoSunday.class) LocalDate arrival,
        LocalDate departure,
        @Field(min = "1", max = "6") int guests) {

    static final class NoSunday implements FieldRule<LocalDate> {
        @Override
        public @Nullable String expectation(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.SUNDAY ? "another day than Sunday" : null;
        }
    }

    static final class LeavesAfterArrival implements EntityRule<Booking> {
        @Override
        public void check(Booking booking, RuleFindings findings) {
            if (!booking.departure().isAfter(booking.arrival())) {
                findings.add("departure", "after the arrival");
            }
        }
    }
}
// end
