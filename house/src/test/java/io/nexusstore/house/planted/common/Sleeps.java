package io.nexusstore.house.planted.common;

import java.util.concurrent.TimeUnit;

final class Sleeps {

    void byThread() throws InterruptedException {
        Thread.sleep(1);
    }

    void byUnit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
