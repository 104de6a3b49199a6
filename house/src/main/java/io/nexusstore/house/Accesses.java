package io.nexusstore.house;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Calls and method references that a rule forbids, by the type that declares the method and the method's name. */
final class Accesses {

    private Accesses() {}

    /** Any member of one of {@code owners} or of a type below it. */
    static DescribedPredicate<JavaAccess<?>> anyOf(String... owners) {
        return DescribedPredicate.describe(
                String.join("/", owners),
                access -> Arrays.stream(owners).anyMatch(access.getTargetOwner()::isAssignableTo));
    }

    /** Any member of a type whose qualified name starts with {@code prefix}. */
    static DescribedPredicate<JavaAccess<?>> anyIn(String prefix) {
        return DescribedPredicate.describe(
                prefix + "*", access -> access.getTargetOwner().getName().startsWith(prefix));
    }

    static DescribedPredicate<JavaAccess<?>> of(String owner, String... methods) {
        Set<String> names = Set.of(methods);
        return DescribedPredicate.describe(
                simple(owner) + "."
                        + String.join("/", Arrays.stream(methods).sorted().toList()),
                access -> names.contains(access.getName())
                        && access.getTargetOwner().isAssignableTo(owner));
    }

    /** A method with exactly these raw parameter types. */
    static DescribedPredicate<JavaAccess<?>> of(String owner, String method, List<String> parameters) {
        return DescribedPredicate.describe(
                simple(owner) + "." + method + "(" + String.join(", ", parameters) + ")",
                access -> access.getName().equals(method)
                        && access.getTargetOwner().isAssignableTo(owner)
                        && access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                                .equals(parameters));
    }

    @SafeVarargs
    static ArchCondition<JavaClass> noneOf(DescribedPredicate<JavaAccess<?>>... forbidden) {
        DescribedPredicate<JavaAccess<?>> any = forbidden[0];
        for (int i = 1; i < forbidden.length; i++) {
            any = any.or(forbidden[i]);
        }
        return never(accessTargetWhere(any));
    }

    static ArchCondition<JavaClass> notReflective() {
        return noneOf(
                of("java.lang.Class", "forName", "newInstance"),
                of("java.lang.ClassLoader", "loadClass"),
                anyIn("java.lang.reflect."));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
