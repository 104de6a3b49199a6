package io.nexusstore.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names rules that are written in Java: of a component, or between the components of an entity.
 *
 * <pre>{@code
 * @NexusEntity
 * @ValidatedBy(EndsAfterStart.class)
 * record Lease(@Id UUID id, @ValidatedBy(WorkingDay.class) LocalDate start, LocalDate end) {}
 *
 * final class WorkingDay implements FieldRule<LocalDate> {
 *     public String expectation(LocalDate day) {
 *         return day.getDayOfWeek() == SUNDAY ? "a working day" : null;
 *     }
 * }
 * }</pre>
 *
 * <p>The generated {@code LeaseValidator} holds one instance of each rule and calls it, without reflection. A rule of an entity
 * is judged on every save, and on an update by delta with the entity that it makes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ValidatedBy {

    /**
     * Names the rules, in the order in which they are asked: classes with a constructor without parameters that implement
     * {@code FieldRule} of the type of the component, or {@code EntityRule} of the entity.
     */
    Class<?>[] value();
}
