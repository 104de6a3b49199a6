package io.nexusstore.integration.blocking;

import io.nexusstore.integration.fixture.ForwardingBackend;
import io.nexusstore.spi.Execution;
import io.nexusstore.spi.StoreBackend;

/** A planted bug: a backend that says it works on threads of its own, and reads on the subscriber's. */
final class InlineBackend extends ForwardingBackend {

    InlineBackend(StoreBackend backend) {
        super(backend);
    }

    @Override
    public Execution execution() {
        return Execution.ASYNC;
    }
}
