package io.nexusstore.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The two classes that may wait for, or start and forget, reactive work. */
final class Waiters extends DescribedPredicate<JavaClass> {

    private final String prefix;

    Waiters(String base) {
        super("BlockingBridge or Background");
        this.prefix = base + ".internal.pipeline.";
    }

    @Override
    public boolean test(JavaClass type) {
        String name = type.getName();
        return isOrIsInside(name, prefix + "BlockingBridge") || isOrIsInside(name, prefix + "Background");
    }

    private static boolean isOrIsInside(String name, String outer) {
        return name.equals(outer) || name.startsWith(outer + "$");
    }
}
