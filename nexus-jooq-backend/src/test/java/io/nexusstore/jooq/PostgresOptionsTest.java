package io.nexusstore.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusstore.error.InvalidInputException;
import io.nexusstore.jooq.config.ConnectionPoolConfig;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class PostgresOptionsTest {

    private final String url = "jdbc:postgresql://localhost/app";

    @Test
    void optionsOutOfTheirBoundsAreRefused() {
        List<ThrowingCallable> calls = List.of(
                () -> JooqBackend.postgresql("jdbc:sqlite:app.db"),
                () -> JooqBackend.postgresql(url).statementTimeout(Duration.ofMillis(-1)),
                () -> JooqBackend.postgresql(url).writerTimeout(Duration.ZERO),
                () -> ConnectionPoolConfig.defaults().size(5, 4),
                () -> ConnectionPoolConfig.defaults().size(0, 0),
                () -> ConnectionPoolConfig.defaults().acquireTimeout(Duration.ofMillis(100)));

        assertThat(calls)
                .allSatisfy(call -> assertThat(catchThrowableOfType(InvalidInputException.class, call)
                                .code())
                        .isEqualTo(InvalidInputException.INVALID_ARGUMENT));
    }
}
