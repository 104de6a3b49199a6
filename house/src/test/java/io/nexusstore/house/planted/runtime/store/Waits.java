package io.nexusstore.house.planted.runtime.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

final class Waits {

    void untilCounted(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }

    void untilUnparked() {
        LockSupport.park(this);
    }
}
