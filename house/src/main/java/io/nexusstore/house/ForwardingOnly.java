package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * That each operation of a store is nothing but the same operation of a store, asked with the same query in another form;
 * and that what is there for subclasses is one operation of a store, whose answer it may narrow.
 */
final class ForwardingOnly extends ArchCondition<JavaClass> {

    private final String base;

    ForwardingOnly(String base) {
        super("hand every operation on");
        this.base = base;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
            if (!isOtherForm(method) && !isHandedOn(method)) {
                events.add(SimpleConditionEvent.violated(
                        method, type.getName() + " does more in '" + method.getName() + "' than hand it on"));
            }
        }
    }

    /** Returns whether the method gives the blocking form of the store, which is no operation, out of a field. */
    private boolean isOtherForm(JavaMethod method) {
        return isStore(method.getRawReturnType())
                && method.getCallsFromSelf().stream().allMatch(call -> isStore(call.getTargetOwner()));
    }

    private boolean isHandedOn(JavaMethod method) {
        List<JavaMethodCall> asked = method.getMethodCallsFromSelf().stream()
                .filter(call -> isStore(call.getTargetOwner()))
                .toList();
        if (asked.size() != 1) {
            return false;
        }
        if (method.getModifiers().contains(JavaModifier.PROTECTED)) {
            return true;
        }
        return asked.get(0).getName().equals(method.getName())
                && method.getCallsFromSelf().stream()
                        .map(JavaAccess::getTargetOwner)
                        .allMatch(owner ->
                                isStore(owner) || owner.getPackageName().equals(base + ".query"));
    }

    private boolean isStore(JavaClass type) {
        return type.isAssignableTo(base + ".store.NexusStore") || type.isAssignableTo(base + ".store.BlockingStore");
    }
}
