package io.nexusstore.house.planted.runtime.internal.pipeline;

import java.util.concurrent.CountDownLatch;

public final class Background {

    void drain(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }
}
