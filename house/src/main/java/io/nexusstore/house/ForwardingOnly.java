package io.nexusstore.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** That each operation of a type is nothing but the same operation of another object. */
final class ForwardingOnly extends ArchCondition<JavaClass> {

    ForwardingOnly() {
        super("hand every operation on");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethod method : type.getMethods()) {
            Set<JavaMethodCall> calls = method.getMethodCallsFromSelf();
            if (calls.size() != 1 || !calls.iterator().next().getName().equals(method.getName())) {
                events.add(SimpleConditionEvent.violated(
                        method, type.getName() + " does more in '" + method.getName() + "' than hand it on"));
            }
        }
    }
}
