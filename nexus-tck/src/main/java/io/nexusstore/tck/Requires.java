package io.nexusstore.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Picks a part of the kit by an interface that the backend, or the kit itself, implements. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CapabilityCondition.class)
@interface Requires {

    /** The interfaces; all of them are needed. */
    Class<?>[] value();
}
