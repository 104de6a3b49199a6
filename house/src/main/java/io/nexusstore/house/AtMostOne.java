package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A condition that one top-level class may meet, with the classes inside it, but not two. */
final class AtMostOne extends ArchCondition<JavaClass> {

    private final Predicate<JavaClass> trait;
    private final Set<String> found = new TreeSet<>();

    AtMostOne(String trait, Predicate<JavaClass> test) {
        super(trait + " in one class at most");
        this.trait = test;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (trait.test(type)) {
            found.add(outermost(type).getName());
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (found.size() > 1) {
            found.forEach(name -> events.add(SimpleConditionEvent.violated(name, name + " is one of " + found)));
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(AtMostOne::outermost).orElse(type);
    }
}
