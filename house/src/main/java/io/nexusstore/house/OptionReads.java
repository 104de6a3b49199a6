package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * That each part of a configuration is read by code that does more than pass it on.
 *
 * <p>What only copies does not count: constructors, setters and withers, which return their own type again, and what every record
 * has.
 */
final class OptionReads extends ArchCondition<JavaClass> {

    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    OptionReads() {
        super("have no part that nothing reads");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaField part : type.getFields()) {
            if (!part.getModifiers().contains(JavaModifier.STATIC) && !isRead(part)) {
                events.add(SimpleConditionEvent.violated(
                        part, type.getName() + " has the part '" + part.getName() + "', which nothing reads"));
            }
        }
    }

    private static boolean isRead(JavaField part) {
        JavaClass owner = part.getOwner();
        boolean isReadInside = part.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                .map(JavaAccess::getOrigin)
                .anyMatch(reader -> !isCopying(owner, reader) && !isAccessor(part, reader));
        return isReadInside
                || owner.getMethods().stream()
                        .filter(method -> isAccessor(part, method))
                        .flatMap(accessor -> accessor.getAccessesToSelf().stream())
                        .map(JavaAccess::getOrigin)
                        .anyMatch(reader -> !isCopying(owner, reader));
    }

    private static boolean isAccessor(JavaField part, JavaCodeUnit reader) {
        return reader instanceof JavaMethod
                && reader.getOwner().equals(part.getOwner())
                && reader.getName().equals(part.getName())
                && reader.getRawParameterTypes().isEmpty();
    }

    private static boolean isCopying(JavaClass owner, JavaCodeUnit reader) {
        if (!reader.getOwner().equals(owner)) {
            return false;
        }
        JavaClass returned = reader.getRawReturnType();
        return reader.isConstructor()
                || OF_EVERY_RECORD.contains(reader.getName())
                || (!returned.isEquivalentTo(Object.class) && owner.isAssignableTo(returned.getName()));
    }
}
