package io.nexusstore.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** A subscription whose end nobody sees: any {@code subscribe} that takes no subscriber. */
final class Unattended extends DescribedPredicate<JavaAccess<?>> {

    private static final List<String> PUBLISHERS =
            List.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux");

    Unattended() {
        super("subscribe without a subscriber");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return access.getName().equals("subscribe")
                && PUBLISHERS.stream().anyMatch(access.getTargetOwner()::isAssignableTo)
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(Unattended::isSubscriber);
    }

    private static boolean isSubscriber(JavaClass type) {
        return type.isAssignableTo("org.reactivestreams.Subscriber");
    }
}
