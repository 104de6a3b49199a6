package io.nexusstore.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nexusstore.error.ConflictException;
import io.nexusstore.error.NexusException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One part of the contract; each of its tests has an open backend over an empty database. */
abstract class Contract {

    private final BackendCompatibilityKit kit;
    private @Nullable Opened opened;

    Contract(BackendCompatibilityKit kit) {
        this.kit = kit;
    }

    @BeforeEach
    void open() {
        opened = Opened.open(kit.newBackend());
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.rollBackAll();
            opened.close();
        }
    }

    BackendCompatibilityKit kit() {
        return kit;
    }

    Opened database() {
        if (opened == null) {
            throw new IllegalStateException("The backend of the test is not open.");
        }
        return opened;
    }

    /** Returns the failure of the call, which must be of the type. */
    static <E extends NexusException> E refusal(Class<E> type, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).as("failure of the call").isInstanceOf(type);
        return type.cast(thrown);
    }

    /** Returns the conflict that the call ends in, which must have the code. */
    static ConflictException conflict(String code, ThrowingCallable call) {
        ConflictException conflict = refusal(ConflictException.class, call);
        assertThat(conflict.code()).as("code of the conflict").isEqualTo(code);
        return conflict;
    }
}
