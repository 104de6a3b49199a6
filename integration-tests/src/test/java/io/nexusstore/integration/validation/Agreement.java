package io.nexusstore.integration.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexusstore.error.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares a validator with the reference implementation on random entities, and counts what each constraint accepted and
 * refused.
 */
final class Agreement<T> {

    private final Class<T> type;
    private final Clock clock;
    private final Map<String, int[]> coverage = new TreeMap<>();
    private final Map<String, Integer> inParts = new TreeMap<>();

    Agreement(Class<T> type, Clock clock) {
        this.type = type;
        this.clock = clock;
    }

    /** Compares the verdicts on so many entities; the first difference fails with its seed. */
    Agreement<T> demand(long seed, int count, Function<Random, T> entities, Function<T, List<Violation>> validator) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Templates())
                .clockProvider(() -> clock)
                .buildValidatorFactory()) {
            Validator oracle = factory.getValidator();
            List<String> constraints = constraints(oracle);
            for (int i = 0; i < count; i++) {
                T entity = entities.apply(new Random(seed + i));
                List<String> expected = oracle.validate(entity).stream()
                        .filter(violation -> !isNaN(violation.getInvalidValue()))
                        .map(Agreement::named)
                        .sorted()
                        .toList();
                List<String> actual = validator.apply(entity).stream()
                        .filter(violation ->
                                Character.isUpperCase(violation.constraint().charAt(0)))
                        .map(violation -> anywhere(violation.field()) + " " + violation.constraint())
                        .sorted()
                        .toList();
                assertThat(actual).as("seed %d: %s", seed + i, entity).isEqualTo(expected);
                count(constraints, expected);
            }
        }
        return this;
    }

    /** What is not a number is refused by the store as such, and only as such. */
    private static boolean isNaN(@Nullable Object value) {
        return (value instanceof Double number && number.isNaN()) || (value instanceof Float single && single.isNaN());
    }

    /** Demands that constraints of parts refused something, of which the oracle lists none. */
    Agreement<T> demandRefused(String... constraints) {
        assertThat(inParts).containsOnlyKeys(constraints);
        return this;
    }

    /** Demands that each constraint accepted and refused often enough, and prints how often. */
    void demandCoverage(int least) {
        coverage.forEach((constraint, counts) -> System.out.printf(
                "%-50s accepted %6d refused %6d%n", type.getSimpleName() + " " + constraint, counts[0], counts[1]));
        assertThat(coverage).isNotEmpty().allSatisfy((constraint, counts) -> {
            assertThat(counts[0]).as("accepted by %s", constraint).isGreaterThanOrEqualTo(least);
            assertThat(counts[1]).as("refused by %s", constraint).isGreaterThanOrEqualTo(least);
        });
    }

    private void count(List<String> constraints, List<String> refused) {
        List<String> left = new ArrayList<>(refused);
        for (String constraint : constraints) {
            int[] counts = coverage.computeIfAbsent(constraint, key -> new int[2]);
            counts[left.remove(constraint) ? 1 : 0]++;
        }
        for (String constraint : List.copyOf(left)) {
            if (constraint.contains("[]") || constraint.contains(".")) {
                inParts.merge(constraint, 1, Integer::sum);
                left.remove(constraint);
            }
        }
        assertThat(left).as("violations of constraints that are not declared").isEmpty();
    }

    private List<String> constraints(Validator oracle) {
        List<String> constraints = new ArrayList<>();
        oracle.getConstraintsForClass(type)
                .getConstrainedProperties()
                .forEach(property -> property.findConstraints()
                        .unorderedAndMatchingGroups(jakarta.validation.groups.Default.class)
                        .getConstraintDescriptors()
                        .forEach(constraint -> constraints.add(property.getPropertyName() + " " + name(constraint))));
        Collections.sort(constraints);
        return constraints;
    }

    private static String named(ConstraintViolation<?> violation) {
        String path = violation
                .getPropertyPath()
                .toString()
                .replaceAll("<K>\\[([^]]*)]\\.<map key>", "[$1]<key>")
                .replaceAll("\\.<[a-z ]+>", "");
        return anywhere(path) + " " + name(violation.getConstraintDescriptor());
    }

    /** Returns the path without positions and keys, which the two write in different ways. */
    private static String anywhere(String path) {
        return path.replaceAll("\\[[^]]*]", "[]");
    }

    private static String name(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType().getSimpleName();
    }

    /** Leaves the texts of the oracle as they are written, since only its verdicts count. */
    private static final class Templates implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
