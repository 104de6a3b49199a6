package io.nexusstore.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An order of packages, top first: a package imports lower layers only, and never a neighbour in its own layer.
 *
 * <p>A package is named relative to the base. The name stands for its sub-packages too, a last segment of {@code *} for
 * any one segment that has no line of its own, and the empty name for the base package alone.
 */
final class Layers {

    private static final String WILDCARD = ".*";

    private final String base;
    private final List<List<String>> layers;

    private Layers(String base, List<List<String>> layers) {
        this.base = base;
        this.layers = layers;
    }

    static Layers of(String base) {
        return new Layers(base, List.of());
    }

    /** The same order with one more layer below the others. */
    Layers then(String... packages) {
        List<List<String>> more = new ArrayList<>(layers);
        more.add(List.of(packages));
        return new Layers(base, List.copyOf(more));
    }

    ArchCondition<JavaClass> pointDown() {
        return new ArchCondition<>("import lower layers only") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                Optional<Place> from = placeOf(origin);
                if (from.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            origin,
                            origin.getName() + " stands in no layer. Give its package one in the rules of the house."));
                    return;
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    placeOf(dependency.getTargetClass())
                            .filter(to -> !from.get().maySee(to))
                            .ifPresent(to ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            }
        };
    }

    private Optional<Place> placeOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return placeOf(name, pattern -> !pattern.endsWith(WILDCARD))
                .or(() -> placeOf(name, pattern -> pattern.endsWith(WILDCARD)));
    }

    private Optional<Place> placeOf(String packageName, Predicate<String> patterns) {
        for (int depth = 0; depth < layers.size(); depth++) {
            int place = depth;
            Optional<Place> found = layers.get(depth).stream()
                    .filter(patterns)
                    .flatMap(pattern -> unitOf(packageName, pattern).stream())
                    .map(unit -> new Place(place, unit))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The package that {@code pattern} names and that holds {@code packageName}. */
    private Optional<String> unitOf(String packageName, String pattern) {
        if (pattern.isEmpty()) {
            return packageName.equals(base) ? Optional.of(base) : Optional.empty();
        }
        if (pattern.endsWith(WILDCARD)) {
            String parent = base + "." + pattern.substring(0, pattern.length() - 1);
            if (!packageName.startsWith(parent)) {
                return Optional.empty();
            }
            int end = packageName.indexOf('.', parent.length());
            return Optional.of(end < 0 ? packageName : packageName.substring(0, end));
        }
        String unit = base + "." + pattern;
        return (packageName + ".").startsWith(unit + ".") ? Optional.of(unit) : Optional.empty();
    }

    private record Place(int depth, String unit) {

        boolean maySee(Place other) {
            return other.depth > depth || other.unit.equals(unit);
        }
    }
}
